namespace Matching;

/// <summary>Lays a model's scores, which have no unit, onto the rules' points: a straight line, fixed when the model was trained.</summary>
/// <remarks>Chosen so that on the training data both have the same mean and spread (docs/decisions/0078-blend-and-window.md).</remarks>
public sealed record PointsScale
{
    private const double Farthest = 1_000_000;

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

    /// <summary>The points of a score, not rounded; held within ±1 000 000.</summary>
    public double Of(double score) => Math.Clamp(Offset + (Slope * score), -Farthest, Farthest);
}
