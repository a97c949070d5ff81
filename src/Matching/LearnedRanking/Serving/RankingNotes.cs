using System.Diagnostics;
using Matching.Domain;

namespace Matching;

/// <summary>Tells an observer what was served. Whatever befalls the observer, the answer stands.</summary>
/// <param name="observer">Who is told; null for nobody.</param>
internal sealed class RankingNotes(IRankingObserver? observer)
{
    /// <summary>Whether anybody is told.</summary>
    public bool AreTaken => observer is not null;

    /// <summary>What is to be told of a ranking, each time it is served; null when nobody listens or it shows nobody.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="list">What it was made of.</param>
    /// <param name="offer">The offer asked about; null when a person was.</param>
    /// <param name="candidate">The person asked about; null when an offer was.</param>
    public RankingServed? Of(MatchAnswer answer, Shortlist list, OfferId? offer, CandidateId? candidate) =>
        observer is null || answer.Matches.Count == 0 ? null : list.Served(answer) with { OfferId = offer, CandidateId = candidate };

    /// <summary>Tells that a ranking was served.</summary>
    public void Take(RankingServed? ranking)
    {
        if (ranking is null) return;
        try
        {
            observer!.Served(ranking);
        }
        catch (Exception fault)
        {
            Trace.TraceError($"A served ranking was not noted: {fault.GetType().Name}: {fault.Message}");
        }
    }
}
