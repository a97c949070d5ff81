namespace Matching.Ranking.Training;

/// <summary>What a leaf should answer, and what that is worth: a second-order view of the loss.</summary>
/// <remarks>
/// Chen and Guestrin, <i>XGBoost</i> (KDD 2016), equations 5 to 7: with sums G and H of first and second derivatives the best answer is
/// w = −G / (H + λ), and it lowers the loss by −(2 G w + (H + λ) w²) = G² / (H + λ), here as there without the common factor ½.
/// An answer held within bounds is worth less.
/// </remarks>
internal readonly record struct LeafLoss(double GradientUnit, double HessianUnit, double L2)
{
    /// <summary>The best answer within bounds; 0 where nothing pulls.</summary>
    public double Output(HistogramSums sums, OutputBounds bounds)
    {
        var steepness = sums.Hessian * HessianUnit + L2;
        return steepness > 0 ? Math.Clamp(-(sums.Gradient * GradientUnit) / steepness, bounds.Low, bounds.High) : Math.Clamp(0, bounds.Low, bounds.High);
    }

    /// <summary>How much an answer lowers the loss.</summary>
    public double Worth(HistogramSums sums, double output) =>
        -(2 * (sums.Gradient * GradientUnit) * output + (sums.Hessian * HessianUnit + L2) * output * output);

    /// <summary>How much the best answer lowers the loss.</summary>
    public double Worth(HistogramSums sums)
    {
        var gradient = sums.Gradient * GradientUnit;
        var steepness = sums.Hessian * HessianUnit + L2;
        return steepness > 0 ? gradient * gradient / steepness : 0;
    }
}
