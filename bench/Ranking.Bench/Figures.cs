using System.Diagnostics;
using System.Globalization;

namespace Matching.Ranking.Bench;

/// <summary>Prints one JSON line per figure.</summary>
internal static class Figures
{
    public static void Print(string figure, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"figure":"{{figure}}","value":{{value:0.######}}}"""));

    /// <summary>The processor time of this process so far, in seconds.</summary>
    public static double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>The resident memory of this process now and at its highest, in MiB; managed and native, code included.</summary>
    public static (double Now, double Peak) Memory()
    {
        using var process = Process.GetCurrentProcess();
        return (process.WorkingSet64 / 1048576.0, process.PeakWorkingSet64 / 1048576.0);
    }
}
