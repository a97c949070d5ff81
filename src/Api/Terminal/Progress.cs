namespace Matching.Api.Terminal;

/// <summary>How far a long task has come.</summary>
/// <param name="Done">Units finished so far; never falls.</param>
/// <param name="Total">Units in all; null while unknown.</param>
internal readonly record struct Progress(long Done, long? Total);
