using System.Collections.Concurrent;

namespace Matching.Api.Matches;

/// <summary>Remembers the list that an employer was last served for an offer, so that a name on it can be asked for though the list has changed
/// since.</summary>
/// <remarks>
/// One list for each employer and offer: were names of two lists good at the same time, asking for both would tell whether they are one
/// person (docs/decisions/0185-asking-for-a-name.md). Kept by this server alone, for a day.
/// </remarks>
internal sealed class ServedNames(TimeProvider clock)
{
    private const int MostKept = 5_000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(Guid Employer, OfferId Offer), Served> _last = new();

    /// <summary>Keeps what was served.</summary>
    public void Keep(Actor employer, OfferId offer, CompanyList list)
    {
        if (_last.Count >= MostKept) _last.Clear();
        _last[(employer.OrganisationId!.Value, offer)] = new(list.Mark, list.People, clock.GetUtcNow());
    }

    /// <summary>The list last served within a day; null when there is none.</summary>
    public (IReadOnlyList<byte> Mark, IReadOnlyList<CandidateId> People)? Find(Actor employer, OfferId offer) =>
        _last.TryGetValue((employer.OrganisationId!.Value, offer), out var served) && clock.GetUtcNow() - served.At < Kept
            ? (served.Mark, served.People)
            : null;

    private sealed record Served(IReadOnlyList<byte> Mark, IReadOnlyList<CandidateId> People, DateTimeOffset At);
}
