using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>What the engine asks the database for: both feeds, the weights in force, the map of occupations and the trained models.</summary>
internal sealed class EngineSources(IDbContextFactory<MatchingDbContext> contexts, ModelSource models, TimeProvider clock)
    : IRuleWeightsSource, IOccupationMapSource
{
    private volatile RuleWeights _weights = DefaultRuleWeights.Standard;
    private volatile OccupationMap _occupations = OccupationMap.Empty;

    public ICandidateFeed Candidates { get; } = new CandidateFeed(contexts, clock);

    public IOfferFeed Offers { get; } = new OfferFeed(contexts);

    /// <summary>The last change that weights and map hold for certain.</summary>
    public long Sequence { get; private set; }

    /// <summary>The day for which the weights in force were chosen.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The weights in force.</summary>
    public RuleWeights Weights => _weights;

    /// <summary>The map of occupations.</summary>
    public OccupationMap Occupations => _occupations;

    RuleWeights IRuleWeightsSource.Current => _weights;

    OccupationMap IOccupationMapSource.Current => _occupations;

    /// <summary>Reads everything unless it was read before: a command has no engine that did.</summary>
    public Task EnsureLoadedAsync(CancellationToken cancel) => Day == default ? ReloadAsync(cancel) : Task.CompletedTask;

    public async Task ReloadAsync(CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var sequence = await context.LastSequenceAsync(cancel);
        var today = clock.Today();
        await models.ReloadAsync(cancel);
        _weights = await WeightSetStore.InForceAsync(context, today, cancel);
        _occupations = new OccupationMap(await context.Occupations.ToListAsync(cancel), await context.OccupationProximities.ToListAsync(cancel));
        (Sequence, Day) = (sequence, today);
    }
}
