namespace Matching.Ranking.Formats;

/// <summary>A file of rows that cannot be read: which file, where in it, what stands there and what is allowed.</summary>
/// <param name="message">All of that in one sentence.</param>
public sealed class SvmLightException(string message) : Exception(message);
