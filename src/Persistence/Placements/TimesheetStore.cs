using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Placements;

/// <summary>Keeps the hours of placements, month by month, for those who may see and change the placement.</summary>
public sealed class TimesheetStore : AggregateStore<Timesheet, TimesheetId>
{
    internal TimesheetStore(AggregateReader reads, AggregateWriter writes)
        : base(
            reads,
            writes,
            new((context, actor) => Of(context, context.PlacementsOf(actor)), (context, actor) => Of(context, context.PlacementsWritableBy(actor)))) { }

    /// <summary>Those of these placements, by month.</summary>
    public Task<IReadOnlyList<Timesheet>> OfPlacementsAsync(Actor actor, IReadOnlyCollection<PlacementId> placements, CancellationToken cancel) =>
        Reads.AllAsync(
            context => Of(context, context.PlacementsOf(actor))
                .Where(timesheet => placements.Contains(timesheet.PlacementId))
                .OrderBy(timesheet => timesheet.Month)
                .ThenBy(timesheet => timesheet.Id),
            cancel);

    private static IQueryable<Timesheet> Of(MatchingDbContext context, IQueryable<Placement> placements) =>
        context.Timesheets.Where(timesheet => placements.Any(placement => placement.Id == timesheet.PlacementId));
}
