using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

/// <summary>Runs inside the measured server (DOTNET_STARTUP_HOOKS): writes what it has allocated whenever it is asked to by SIGCONT.</summary>
#pragma warning disable CA1050 // The runtime looks for this very name outside any namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    /// <summary>The environment variable that names the file to write to.</summary>
    public const string FileVariable = "MATCHING_BENCH_FILE";

    /// <summary>Called by the runtime before the server's own first line.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is not { } file) return;
        var registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => File.AppendAllText(file, Line()));
        // It holds as long as somebody holds it.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => registration.Dispose();
    }

    private static string Line() =>
        string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes()} {GC.CollectionCount(0)} {GC.CollectionCount(2)}\n");
}
