using System.Diagnostics;

namespace Matching.LearnedRanking.Serving;

/// <summary>Is told every ranking that was served, so that it can be logged and worked out again.</summary>
/// <remarks>
/// Called on the asking thread after the answer is made: take what is needed and return, write later. An exception is noted in
/// the trace and never reaches whoever asked.
/// </remarks>
public interface IRankingObserver
{
    /// <summary>
    /// Takes note of a ranking; not called for counts, near misses and single explanations. While nothing changes, the same
    /// question is told by the very same object each time; after a change that left all lines as they were, by another one with the very same
    /// <see cref="RankingServed.Entries"/>.
    /// </summary>
    void Served(RankingServed ranking);
}

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
