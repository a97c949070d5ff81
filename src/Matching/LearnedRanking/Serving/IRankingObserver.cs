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
