using System.Diagnostics;
using Matching.Domain;

namespace Matching;

/// <summary>Tells an observer what was served. Whatever befalls the observer, the answer stands.</summary>
/// <param name="observer">Who is told; null for nobody.</param>
internal sealed class RankingNotes(IRankingObserver? observer)
{
    /// <summary>Whether anybody is told.</summary>
    public bool AreTaken => observer is not null;

    /// <summary>Tells a ranking that shows something.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="list">What it was made of.</param>
    /// <param name="offer">The offer asked about; null when a person was.</param>
    /// <param name="candidate">The person asked about; null when an offer was.</param>
    public void Take(MatchAnswer answer, Shortlist list, OfferId? offer, CandidateId? candidate)
    {
        if (observer is null || answer.Matches.Count == 0) return;
        try
        {
            observer.Served(list.Served(answer) with { OfferId = offer, CandidateId = candidate });
        }
        catch (Exception fault)
        {
            Trace.TraceError($"A served ranking was not noted: {fault.GetType().Name}: {fault.Message}");
        }
    }
}
