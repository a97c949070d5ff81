using Matching.Tests.LearnedRanking;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Tests;

public sealed class MatchingRegistrationTests
{
    [Fact]
    public void Registers_one_pipeline_over_the_indexes()
    {
        var services = new ServiceCollection().AddMatching();
        using var indexes = new MatchIndexes();
        indexes.Candidates.Replace(new(1), [Sample.Person]);
        var provider = new Provider(new Dictionary<Type, object>
        {
            [typeof(MatchIndexes)] = indexes,
            [typeof(IRuleWeightsSource)] = new Fixed<RuleWeights>(DefaultRuleWeights.Standard),
            [typeof(IOccupationMapSource)] = new Fixed<OccupationMap>(OccupationMap.Empty),
        });

        Assert.Equal([typeof(MatchIndexes), typeof(MatchPipeline)], services.Select(service => service.ServiceType));
        Assert.All(services, service => Assert.Equal(ServiceLifetime.Singleton, service.Lifetime));
        var pipeline = (MatchPipeline)services[1].ImplementationFactory!(provider);
        Assert.Equal(1, pipeline.CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default).TotalCount);
    }

    [Fact]
    public void Takes_the_models_and_the_observer_that_are_registered()
    {
        using var indexes = new MatchIndexes();
        indexes.Candidates.Replace(new(1), [Sample.Person]);
        var model = SampleModels.Learned(SampleModels.Random(1));
        var noted = new NotedRankings();
        var provider = new Provider(new Dictionary<Type, object>
        {
            [typeof(MatchIndexes)] = indexes,
            [typeof(IRuleWeightsSource)] = new Fixed<RuleWeights>(DefaultRuleWeights.Standard),
            [typeof(IOccupationMapSource)] = new Fixed<OccupationMap>(OccupationMap.Empty),
            [typeof(IRankingModelSource)] = new FixedModels(model),
            [typeof(IRankingObserver)] = noted,
        });

        var pipeline = (MatchPipeline)new ServiceCollection().AddMatching()[1].ImplementationFactory!(provider);

        Assert.Equal(model.Id, pipeline.CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default).Model);
        Assert.Single(noted.All);
    }

    private sealed class Provider(IReadOnlyDictionary<Type, object> registered) : IServiceProvider
    {
        public object? GetService(Type serviceType) => registered.GetValueOrDefault(serviceType);
    }
}
