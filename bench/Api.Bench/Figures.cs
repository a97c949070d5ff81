using System.Globalization;

namespace Matching.Api.Bench;

/// <summary>What was measured, one JSON line for each figure.</summary>
internal static class Figures
{
    /// <summary>Writes one.</summary>
    public static void Print(string figure, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"figure":"{{figure}}","value":{{value:0.####}}}"""));
}
