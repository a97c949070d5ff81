using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>Between which numbers the answers below a node must lie, so that they keep their order with those of its neighbours.</summary>
internal readonly record struct OutputBounds(double Low, double High)
{
    public static readonly OutputBounds None = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsNone => double.IsNegativeInfinity(Low) && double.IsPositiveInfinity(High);

    /// <summary>The bounds of both children: on a monotone column neither may cross the middle between their answers.</summary>
    public (OutputBounds Left, OutputBounds Right) Divide(Monotonicity monotonicity, double left, double right)
    {
        var middle = left / 2 + right / 2;
        return monotonicity switch
        {
            Monotonicity.Rising => (this with { High = middle }, this with { Low = middle }),
            Monotonicity.Falling => (this with { Low = middle }, this with { High = middle }),
            _ => (this, this),
        };
    }
}
