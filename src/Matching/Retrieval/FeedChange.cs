namespace Matching.Retrieval;

/// <summary>One change of a feed: what a record is now, or that it is gone.</summary>
/// <param name="Sequence">Its place in the order of changes; gaps are allowed, and several changes may share one.</param>
/// <param name="Key">The record's identity.</param>
/// <param name="Record">The whole record after the change; null when it no longer takes part in matching (withdrawn, hired, erased).</param>
public sealed record FeedChange<TKey, TRecord>(long Sequence, TKey Key, TRecord? Record) where TRecord : class;
