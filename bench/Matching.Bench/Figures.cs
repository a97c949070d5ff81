using System.Diagnostics;
using System.Globalization;

namespace Matching.Bench;

/// <summary>Takes times and prints one JSON line per figure.</summary>
internal static class Figures
{
    public static void Print(string figure, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"figure":"{{figure}}","value":{{value:0.####}}}"""));

    /// <summary>
    /// Prints the median, the 95th and the 99th percentile of the milliseconds that each run took, and the mean processor time,
    /// which says more on a machine that others use too.
    /// </summary>
    public static void PrintRuns(string figure, int runs, Action<int> run)
    {
        var taken = new double[runs];
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run(i);
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Print($"{figure}_cpu_mean_ms", (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs);
        Array.Sort(taken);
        foreach (var percentile in new[] { 50, 95, 99 }) Print($"{figure}_p{percentile}_ms", taken[Math.Min(runs - 1, runs * percentile / 100)]);
    }

    /// <summary>Runs once and prints the milliseconds.</summary>
    public static T PrintOnce<T>(string figure, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = run();
        Print($"{figure}_ms", Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }
}
