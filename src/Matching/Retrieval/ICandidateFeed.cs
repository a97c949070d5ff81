using Matching.Domain;

namespace Matching;

/// <summary>What the engine needs of whoever keeps the candidates: all of them once, then what changes.</summary>
/// <remarks>
/// Contract: a change is offered only after its transaction committed; replaying a change is harmless; after the snapshot of
/// sequence <c>s</c>, the changes after <c>s</c> in order lead to the state now.
/// </remarks>
public interface ICandidateFeed
{
    /// <summary>Every candidate who takes part in matching now.</summary>
    Task<FeedSnapshot<MatchableCandidate>> SnapshotAsync(CancellationToken cancel);

    /// <summary>The changes after <paramref name="sequence"/> committed so far, in order; ends when there are no more.</summary>
    IAsyncEnumerable<FeedChange<CandidateId, MatchableCandidate>> ChangesAfterAsync(long sequence, CancellationToken cancel);
}
