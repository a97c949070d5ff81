using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Placements;

/// <summary>Keeps what became of the people of placements, for those who may see and change the placement.</summary>
public sealed class FollowUpStore : AggregateStore<FollowUp, FollowUpId>
{
    internal FollowUpStore(AggregateReader reads, AggregateWriter writes)
        : base(
            reads,
            writes,
            new((context, actor) => Of(context, context.PlacementsOf(actor)), (context, actor) => Of(context, context.PlacementsWritableBy(actor)))) { }

    /// <summary>Those of these placements, by months after the start.</summary>
    public Task<IReadOnlyList<FollowUp>> OfPlacementsAsync(Actor actor, IReadOnlyCollection<PlacementId> placements, CancellationToken cancel) =>
        Reads.AllAsync(
            context => Of(context, context.PlacementsOf(actor))
                .Where(followUp => placements.Contains(followUp.PlacementId))
                .OrderBy(followUp => followUp.MonthsAfter)
                .ThenBy(followUp => followUp.Id),
            cancel);

    private static IQueryable<FollowUp> Of(MatchingDbContext context, IQueryable<Placement> placements) =>
        context.FollowUps.Where(followUp => placements.Any(placement => placement.Id == followUp.PlacementId));
}
