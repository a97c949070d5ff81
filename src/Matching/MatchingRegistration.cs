using Matching.LearnedRanking;
using Matching.LearnedRanking.Serving;
using Matching.Occupations;
using Matching.Retrieval;
using Matching.Weights;
using Microsoft.Extensions.DependencyInjection;

namespace Matching;

/// <summary>Puts the engine into the container.</summary>
public static class MatchingRegistration
{
    /// <summary>
    /// Registers <see cref="MatchPipeline"/> and <see cref="MatchIndexes"/>, one each. Whoever keeps the data registers
    /// <see cref="IRuleWeightsSource"/> and <see cref="IOccupationMapSource"/>, fills the indexes and keeps them up. Without an
    /// <see cref="IRankingModelSource"/> the rules rank alone; without an <see cref="IRankingObserver"/> nothing is noted.
    /// </summary>
    public static IServiceCollection AddMatching(this IServiceCollection services) => services
        .AddSingleton<MatchIndexes>()
        .AddSingleton(provider => new MatchPipeline(
            provider.GetRequiredService<MatchIndexes>(),
            provider.GetRequiredService<IRuleWeightsSource>(),
            provider.GetRequiredService<IOccupationMapSource>(),
            provider.GetService<IRankingModelSource>(),
            provider.GetService<IRankingObserver>()));
}
