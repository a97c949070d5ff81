using System.Diagnostics;

namespace Matching.LearnedRanking.Serving;

/// <summary>Tells an observer what was served. Whatever befalls the observer, the answer stands.</summary>
/// <param name="observer">Who is told; null for nobody.</param>
internal sealed class RankingNotes(IRankingObserver? observer)
{
    /// <summary>Whether anybody is told.</summary>
    public bool AreTaken => observer is not null;

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
