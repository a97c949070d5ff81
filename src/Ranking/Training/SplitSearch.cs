using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>A leaf that may be divided, and what each side must fulfil.</summary>
/// <param name="All">The rows of the leaf.</param>
/// <param name="Bounds">Between which numbers answers must lie.</param>
/// <param name="Loss">What answers are worth.</param>
/// <param name="MinRows">The fewest rows of a side.</param>
/// <param name="MinHessian">The least second derivatives of a side, in whole units.</param>
/// <param name="LeastGain">What both sides must be worth more than together: what the leaf is worth undivided.</param>
internal readonly record struct SplitSearch(HistogramSums All, OutputBounds Bounds, LeafLoss Loss, int MinRows, double MinHessian, double LeastGain)
{
    /// <summary>What both sides are worth; negative infinity when the split is not allowed.</summary>
    public double Gain(HistogramSums left, HistogramSums right, Monotonicity direction)
    {
        if (left.Count < MinRows || right.Count < MinRows || left.Hessian < MinHessian || right.Hessian < MinHessian) return double.NegativeInfinity;
        if (direction == Monotonicity.Free && Bounds.IsNone) return Loss.Worth(left) + Loss.Worth(right);

        var (low, high) = (Loss.Output(left, Bounds), Loss.Output(right, Bounds));
        return (direction == Monotonicity.Rising && low > high) || (direction == Monotonicity.Falling && low < high)
            ? double.NegativeInfinity
            : Loss.Worth(left, low) + Loss.Worth(right, high);
    }
}
