using Matching.Explanations;

namespace Matching.Fairness.Statistics;

/// <summary>Cuts people into bands of about as many points by the rules, so that like is compared with like.</summary>
/// <remarks>
/// The rules' points and not the outcome: past outcomes carry the past's choices, and would excuse what the audit is to find.
/// </remarks>
internal sealed class SuitabilityBands
{
    /// <summary>How many bands: fifths.</summary>
    public const int Count = 5;

    private readonly int[] _edges;

    private SuitabilityBands(int[] edges) => _edges = edges;

    /// <summary>The bands of those points: each holds about a fifth of them; equal points are always in the same band.</summary>
    public static SuitabilityBands Of(IEnumerable<Points> points)
    {
        var sorted = points.Select(point => point.Thousandths).Order().ToArray();
        return new(sorted.Length == 0 ? [] : [.. Enumerable.Range(1, Count - 1).Select(edge => sorted[(int)((long)edge * sorted.Length / Count)])]);
    }

    /// <summary>The band, 0 for the fewest points to 4 for the most.</summary>
    public int Of(Points points)
    {
        var band = 0;
        while (band < _edges.Length && points.Thousandths >= _edges[band]) band++;
        return band;
    }
}
