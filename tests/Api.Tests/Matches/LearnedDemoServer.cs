using Matching.Ranking.Models;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Matches;

/// <summary>The demonstration with a model in use: three questions, of which one is on barriers, worth three quarters of the order.</summary>
public sealed class LearnedDemoServer : DemoServer
{
    public static LearnedModel Model { get; } = new()
    {
        Id = new(new Guid("00000000-0000-0000-0000-0000000000aa")),
        Model = new(
            MatchFeatures.Schema,
            [Question("journey.minutes", 15, 1.5, -2), Question("barriers.childcare", 0.5, 0.1, -0.9), Question("rules.share", 0.6, -0.4, 0.6)]),
        Scale = new(55, 9),
        Evidence = 600,
        WeightsName = DefaultRuleWeights.Standard.Name,
        WeightsVersion = DefaultRuleWeights.Standard.Version,
    };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IRankingModelSource>(new InUse()));
    }

    private static RegressionTree Question(string feature, double threshold, double atMost, double above) => new(
        [
            new()
            {
                Feature = MatchFeatures.Schema.Features.Select(column => column.Name).ToList().IndexOf(feature),
                Threshold = threshold,
                MissingGoesLeft = true,
                Left = ~0,
                Right = ~1,
                Cover = 100,
            },
        ],
        [new(atMost, 60), new(above, 40)]);

    private sealed class InUse : IRankingModelSource
    {
        public LearnedModel? Active => Model;

        public LearnedModel? Shadow => null;
    }
}
