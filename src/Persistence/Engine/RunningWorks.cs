using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>The work on the clause that people have agreed to or do now.</summary>
internal sealed class RunningWorks
{
    private readonly ILookup<CandidateId, RunningWork> _works;

    private RunningWorks(ILookup<CandidateId, RunningWork> works) => _works = works;

    /// <summary>Reads the work of these people in one statement.</summary>
    public static Task<RunningWorks> ReadAsync(MatchingDbContext context, IReadOnlyCollection<CandidateId> people, CancellationToken cancel) =>
        ReadAsync(context, Running(context).Where(placement => people.Contains(placement.CandidateId)), cancel);

    /// <summary>Reads the work of everybody in one statement.</summary>
    public static Task<RunningWorks> ReadAllAsync(MatchingDbContext context, CancellationToken cancel) => ReadAsync(context, Running(context), cancel);

    /// <summary>The person with the work that they do.</summary>
    public MatchableCandidate AddTo(MatchableCandidate candidate) =>
        _works.Contains(candidate.Id) ? candidate with { Work = [.. _works[candidate.Id]] } : candidate;

    private static IQueryable<Placement> Running(MatchingDbContext context) => context.Placements.Where(placement =>
        placement.State == PlacementState.Planned || placement.State == PlacementState.Active || placement.State == PlacementState.Suspended);

    private static async Task<RunningWorks> ReadAsync(MatchingDbContext context, IQueryable<Placement> running, CancellationToken cancel)
    {
        var rows = await running
            .Join(
                context.Offers,
                placement => placement.OfferId,
                offer => offer.Id,
                (placement, offer) => new { placement.Id, placement.CandidateId, placement.StartsOn, placement.EndsOn, offer.WeeklyHours })
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        return new(rows.ToLookup(row => row.CandidateId, row => new RunningWork(row.StartsOn, row.EndsOn, row.WeeklyHours)));
    }
}
