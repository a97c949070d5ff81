using System.Runtime.InteropServices;

namespace Matching.Ranking.Training.MlNet;

/// <summary>LightGBM itself: a native library, which needs OpenMP's (Debian: libgomp1) and is not shipped for every processor.</summary>
public static class NativeLightGbm
{
    private static readonly Lazy<string?> Tried = new(Try);

    /// <summary>Why it cannot be used on this machine, as the system says; null when it can.</summary>
    public static string? Fault => Tried.Value;

    /// <summary>Whether it can be used on this machine.</summary>
    public static bool IsThere => Fault is null;

    /// <summary>Refuses to go on without it.</summary>
    /// <exception cref="NativeLibraryMissingException">It cannot be loaded.</exception>
    internal static void Ensure()
    {
        if (Fault is { } fault) throw new NativeLibraryMissingException(fault);
    }

    private static string? Try()
    {
        try
        {
            NativeLibrary.Load("lib_lightgbm", typeof(Microsoft.ML.Trainers.LightGbm.LightGbmRankingTrainer).Assembly, null);
            return null;
        }
        catch (Exception missing) when (missing is DllNotFoundException or BadImageFormatException)
        {
            return missing.Message;
        }
    }
}

/// <summary>LightGBM's native library cannot be loaded.</summary>
/// <param name="reason">What the system says.</param>
public sealed class NativeLibraryMissingException(string reason) : Exception($"LightGBM's native library cannot be loaded: {reason}")
{
    /// <summary>What the system says.</summary>
    public string Reason { get; } = reason;
}
