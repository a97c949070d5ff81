using Matching.Persistence.RankingModels;
using Matching.Persistence.Weights;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>What the engine asks the database for: both feeds, the weights in force, the map of occupations and the trained models.</summary>
internal sealed class EngineSources(IDbContextFactory<MatchingDbContext> contexts, OutboxReader outbox, ModelSource models, TimeProvider clock)
    : IRuleWeightsSource, IOccupationMapSource
{
    private static readonly string[] Kinds =
        [AggregateKinds.Occupations, AggregateKinds.OccupationProximities, AggregateKinds.WeightSet, AggregateKinds.RankingModel];

    private volatile RuleWeights _weights = DefaultRuleWeights.Standard;
    private volatile OccupationMap _occupations = OccupationMap.Empty;

    public ICandidateFeed Candidates { get; } = new CandidateFeed(contexts, outbox, clock);

    public IOfferFeed Offers { get; } = new OfferFeed(contexts, outbox);

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

    /// <summary>Whether anything changed that weights, map or models are read from.</summary>
    public async Task<bool> IsOutdatedAsync(CancellationToken cancel) =>
        // A set of weights may also come into force by the calendar.
        Day != clock.Today() || (await outbox.ChangedAfterAsync(Sequence, Kinds, cancel)).Count > 0;

    public async Task ReloadAsync(CancellationToken cancel)
    {
        await using var context = contexts.CreateDbContext();
        var sequence = await outbox.LastSequenceAsync(cancel);
        var today = clock.Today();
        await models.ReloadAsync(cancel);
        _weights = await WeightSetStore.InForceAsync(context, today, cancel);
        _occupations = new OccupationMap(await context.Occupations.ToListAsync(cancel), await context.OccupationProximities.ToListAsync(cancel));
        (Sequence, Day) = (sequence, today);
    }
}
