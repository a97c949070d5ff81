namespace Matching.Retrieval;

/// <summary>What the engine needs of whoever keeps the candidates: all of them once, then what changes.</summary>
/// <remarks>
/// Contract: a change is offered only after its transaction committed and carries the record as it is when read, so that telling
/// one again is harmless; after the snapshot of sequence <c>s</c>, the changes after <c>s</c> in the order given lead to the
/// state now; the highest number told stands for everything up to it. Several changes may share a number.
/// </remarks>
public interface ICandidateFeed
{
    /// <summary>Every candidate who takes part in matching now.</summary>
    Task<FeedSnapshot<MatchableCandidate>> SnapshotAsync(CancellationToken cancel);

    /// <summary>The changes after <paramref name="sequence"/> committed so far, in order; ends when there are no more.</summary>
    IAsyncEnumerable<FeedChange<CandidateId, MatchableCandidate>> ChangesAfterAsync(long sequence, CancellationToken cancel);
}
