namespace Matching.Api.Candidatures;

/// <summary>Remembers what one subscriber was told, so that a change that they may not see tells them nothing, not even by its moment.</summary>
/// <param name="viewer">The subscriber.</param>
/// <param name="since">When they subscribed.</param>
internal sealed class ToldChanges(Actor viewer, DateTimeOffset since)
{
    private readonly Dictionary<CandidatureId, long> _versions = [];

    /// <summary>Whether a candidature, as the viewer sees it, is another than the one they were told last.</summary>
    public bool IsNews(Candidature seen)
    {
        var isKnown = _versions.TryGetValue(seen.Id, out var version);
        _versions[seen.Id] = seen.Version;
        if (!viewer.IsEmployer) return true;
        // Of one that was not told before, the last move that the employer sees says whether it is new.
        return isKnown ? version != seen.Version : (seen.History is [.., var last] ? last.At : seen.ProposedAt) >= since;
    }
}
