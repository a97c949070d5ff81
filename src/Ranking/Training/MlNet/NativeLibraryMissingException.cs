namespace Matching.Ranking.Training.MlNet;

/// <summary>LightGBM's native library cannot be loaded.</summary>
/// <param name="reason">What the system says.</param>
public sealed class NativeLibraryMissingException(string reason) : Exception($"LightGBM's native library cannot be loaded: {reason}")
{
    /// <summary>What the system says.</summary>
    public string Reason { get; } = reason;
}
