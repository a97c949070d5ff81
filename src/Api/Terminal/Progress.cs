namespace Matching.Api.Terminal;

/// <summary>How far a long task has come.</summary>
/// <param name="Done">Units finished so far; never falls.</param>
/// <param name="Total">Units in all; null while unknown.</param>
/// <param name="Items">What is told in words: rows read, entries written.</param>
internal readonly record struct Progress(long Done, long? Total, long Items);
