using System.Globalization;

namespace Matching.History.Bench;

/// <summary>Prints one JSON line per figure, with its 95 % interval where there is one.</summary>
internal static class Figures
{
    public static void Print(string figure, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"figure":"{{figure}}","value":{{value:0.####}}}"""));

    public static void Print(string figure, RankingFigure value) => Print(figure, value.Mean, value.Low, value.High);

    public static void Print(string figure, RatioEstimate estimate)
    {
        if (estimate.Interval is { } interval) Print(figure, estimate.Ratio, interval.Lower, interval.Upper);
        else Print(figure, estimate.Ratio);
    }

    private static void Print(string figure, double value, double low, double high) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $$"""{"figure":"{{figure}}","value":{{value:0.####}},"low":{{low:0.####}},"high":{{high:0.####}}}"""));
}
