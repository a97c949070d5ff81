using Matching.Ranking.Training.MlNet;

namespace Matching.LearnedRanking.Training;

/// <summary>Whether LightGBM can train here: its native library is not made for every machine. Looked at only when somebody asks for it.</summary>
/// <param name="fault">Tells why not; null when it can.</param>
public sealed class LightGbmPresence(Func<string?> fault)
{
    /// <summary>Of the machine that runs the program.</summary>
    public static LightGbmPresence OfThisMachine { get; } = new(() => NativeLightGbm.Fault);

    /// <summary>Whether it can train.</summary>
    public bool IsThere => fault() is null;

    /// <summary>Refuses to go on where it cannot.</summary>
    /// <exception cref="NativeLibraryMissingException">Its native library cannot be loaded.</exception>
    public void Ensure()
    {
        if (fault() is { } reason) throw new NativeLibraryMissingException(reason);
    }
}
