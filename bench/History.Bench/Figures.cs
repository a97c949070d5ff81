using System.Globalization;
using Matching.Ranking;

namespace Matching.History.Bench;

/// <summary>Prints one JSON line per figure.</summary>
internal static class Figures
{
    public static void Print(string figure, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"figure":"{{figure}}","value":{{value:0.####}}}"""));

    public static void Print(string figure, ConfidenceInterval? interval)
    {
        if (interval is { } known)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"figure":"{{figure}}","value":{{known.Mean:0.####}},"low":{{known.Low:0.####}},"high":{{known.High:0.####}}}"""));
    }

    public static void Print(string figure, RatioEstimate estimate) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $$"""{"figure":"{{figure}}","value":{{estimate.Ratio:0.####}},"low":{{estimate.Interval?.Lower ?? 0:0.####}},"high":{{estimate.Interval?.Upper ?? 0:0.####}},"cases":{{estimate.GroupCases}}}"""));
}
