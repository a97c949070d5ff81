using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Placements;

/// <summary>Keeps hires with their timesheets and follow-ups. Every operation sees and changes only what its actor may.</summary>
public sealed class PlacementStore
{
    private readonly AggregateReader _reads;
    private readonly AggregateWriter _writes;

    internal PlacementStore(AggregateReader reads, AggregateWriter writes) => (_reads, _writes) = (reads, writes);

    /// <summary>Several placements at once, by identifier; those that are absent or hidden are left out.</summary>
    public Task<IReadOnlyDictionary<PlacementId, Placement>> FindManyAsync(Actor actor, IReadOnlyCollection<PlacementId> ids, CancellationToken cancel) =>
        _reads.ManyAsync(context => context.PlacementsOf(actor).Where(placement => ids.Contains(placement.Id)), placement => placement.Id, cancel);

    /// <summary>The placement with the owner's own reference; the natural key of imports.</summary>
    public Task<Placement?> FindByReferenceAsync(Actor actor, string reference, CancellationToken cancel) =>
        _reads.OneAsync(context => context.PlacementsOf(actor).Where(placement => placement.Reference == reference), cancel);

    /// <summary>Reads of the placements the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(Actor actor, Func<IQueryable<Placement>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        _reads.QueryAsync(context => context.PlacementsOf(actor), read, cancel);

    /// <summary>The timesheets of these placements, by month.</summary>
    public Task<IReadOnlyList<Timesheet>> TimesheetsAsync(Actor actor, IReadOnlyCollection<PlacementId> placements, CancellationToken cancel) =>
        _reads.AllAsync(
            context =>
            {
                var visible = context.PlacementsOf(actor);
                return context.Timesheets
                    .Where(timesheet => placements.Contains(timesheet.PlacementId) && visible.Any(placement => placement.Id == timesheet.PlacementId))
                    .OrderBy(timesheet => timesheet.Month)
                    .ThenBy(timesheet => timesheet.Id);
            },
            cancel);

    /// <summary>Enters a placement.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/> or <see cref="Refused{T}"/>.</returns>
    public Task<WriteOutcome<Placement>> CreateAsync(Actor actor, string operation, Placement placement, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<Placement>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = placement,
                Id = placement.Id.Value,
                Writable = (context, id) => context.PlacementsWritableBy(actor).Where(known => known.Id == new PlacementId(id)),
                Request = request,
            },
            cancel);

    /// <summary>Replaces a placement by its next version.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="Refused{T}"/> or <see cref="NotFound{T}"/>.</returns>
    public Task<WriteOutcome<Placement>> UpdateAsync(
        Actor actor, string operation, PlacementId id, long expectedVersion, Func<Placement, Transition<Placement>> change, CancellationToken cancel) =>
        _writes.UpdateAsync(
            new Revision<Placement>
            {
                Actor = actor,
                Operation = operation,
                Writable = context => context.PlacementsWritableBy(actor).Where(placement => placement.Id == id),
                ExpectedVersion = expectedVersion,
                Change = change,
            },
            cancel);

    /// <summary>Enters a timesheet.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/> or <see cref="Refused{T}"/>.</returns>
    public Task<WriteOutcome<Timesheet>> CreateTimesheetAsync(Actor actor, string operation, Timesheet timesheet, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<Timesheet>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = timesheet,
                Id = timesheet.Id.Value,
                Writable = (context, id) => WritableTimesheets(context, actor, new TimesheetId(id)),
                Request = request,
            },
            cancel);

    /// <summary>Replaces a timesheet by its next version.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="Refused{T}"/> or <see cref="NotFound{T}"/>.</returns>
    public Task<WriteOutcome<Timesheet>> UpdateTimesheetAsync(
        Actor actor, string operation, TimesheetId id, long expectedVersion, Func<Timesheet, Transition<Timesheet>> change, CancellationToken cancel) =>
        _writes.UpdateAsync(
            new Revision<Timesheet>
            {
                Actor = actor,
                Operation = operation,
                Writable = context => WritableTimesheets(context, actor, id),
                ExpectedVersion = expectedVersion,
                Change = change,
            },
            cancel);

    /// <summary>What became of the people of these placements, by months after the start.</summary>
    public Task<IReadOnlyList<FollowUp>> FollowUpsAsync(Actor actor, IReadOnlyCollection<PlacementId> placements, CancellationToken cancel) =>
        _reads.AllAsync(
            context =>
            {
                var visible = context.PlacementsOf(actor);
                return context.FollowUps
                    .Where(followUp => placements.Contains(followUp.PlacementId) && visible.Any(placement => placement.Id == followUp.PlacementId))
                    .OrderBy(followUp => followUp.MonthsAfter)
                    .ThenBy(followUp => followUp.Id);
            },
            cancel);

    /// <summary>Enters a follow-up.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/> or <see cref="Refused{T}"/>.</returns>
    public Task<WriteOutcome<FollowUp>> CreateFollowUpAsync(Actor actor, string operation, FollowUp followUp, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<FollowUp>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = followUp,
                Id = followUp.Id.Value,
                Writable = (context, id) => WritableFollowUps(context, actor, new FollowUpId(id)),
                Request = request,
            },
            cancel);

    /// <summary>Replaces a follow-up by its next version.</summary>
    /// <returns><see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="Refused{T}"/> or <see cref="NotFound{T}"/>.</returns>
    public Task<WriteOutcome<FollowUp>> UpdateFollowUpAsync(
        Actor actor, string operation, FollowUpId id, long expectedVersion, Func<FollowUp, Transition<FollowUp>> change, CancellationToken cancel) =>
        _writes.UpdateAsync(
            new Revision<FollowUp>
            {
                Actor = actor,
                Operation = operation,
                Writable = context => WritableFollowUps(context, actor, id),
                ExpectedVersion = expectedVersion,
                Change = change,
            },
            cancel);

    private static IQueryable<FollowUp> WritableFollowUps(MatchingDbContext context, Actor actor, FollowUpId id)
    {
        var writable = context.PlacementsWritableBy(actor);
        return context.FollowUps.Where(followUp => followUp.Id == id && writable.Any(placement => placement.Id == followUp.PlacementId));
    }

    private static IQueryable<Timesheet> WritableTimesheets(MatchingDbContext context, Actor actor, TimesheetId id)
    {
        var writable = context.PlacementsWritableBy(actor);
        return context.Timesheets.Where(timesheet => timesheet.Id == id && writable.Any(placement => placement.Id == timesheet.PlacementId));
    }
}
