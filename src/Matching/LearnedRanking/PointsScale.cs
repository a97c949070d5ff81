using Matching.Explanations;

namespace Matching.LearnedRanking;

/// <summary>Lays a model's scores, which have no unit, onto the rules' points: a straight line, fixed when the model was trained.</summary>
/// <remarks>
/// A score can be nothing that the rules could not give: it ends at 0 and at what all rules together give
/// (docs/decisions/0152-the-range-of-a-score.md). The line is chosen so that on the training data both have the same mean and spread
/// (docs/decisions/0078-blend-and-window.md).
/// </remarks>
public sealed record PointsScale
{
    /// <summary>States the line.</summary>
    /// <param name="offset">The points of the score 0; finite.</param>
    /// <param name="slope">The points that one unit of score is worth; above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number that is not finite, or a slope of 0 or less.</exception>
    public PointsScale(double offset, double slope)
    {
        if (!double.IsFinite(offset)) throw new ArgumentOutOfRangeException(nameof(offset), offset, "Expected a finite number.");
        if (!(slope > 0 && double.IsFinite(slope))) throw new ArgumentOutOfRangeException(nameof(slope), slope, "Expected a finite number above 0.");
        (Offset, Slope) = (offset, slope);
    }

    /// <summary>The points of the score 0.</summary>
    public double Offset { get; }

    /// <summary>The points that one unit of score is worth.</summary>
    public double Slope { get; }

    /// <summary>The points of a score, not rounded; held within 0 and <paramref name="most"/>.</summary>
    /// <param name="score">The model's score.</param>
    /// <param name="most">What all rules together can give.</param>
    public double Of(double score, Points most) => Math.Clamp(OnLine(score), 0, (double)most.Value);

    /// <summary>The points of a score on the line itself, however far it goes.</summary>
    public double OnLine(double score) => Offset + (Slope * score);
}
