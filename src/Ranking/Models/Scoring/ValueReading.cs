namespace Matching.Ranking.Models.Scoring;

/// <summary>One feature as some questions read it. What is not known becomes the lowest or the highest number, so that a plain comparison sends it the right
/// way.</summary>
/// <param name="Feature">The column.</param>
/// <param name="Missing">Which values count as not known.</param>
/// <param name="MissingGoesLeft">Whether they go left; false where nothing is missing.</param>
internal readonly record struct ValueReading(int Feature, MissingKind Missing, bool MissingGoesLeft)
{
    /// <summary>How a numeric question reads its feature.</summary>
    public static ValueReading Of(TreeNode node) => new(node.Feature, node.Missing, node.Missing != MissingKind.None && node.MissingGoesLeft);

    /// <summary>What to compare with a threshold, which is always finite.</summary>
    public double Read(double value) => Missing switch
    {
        MissingKind.NaN => double.IsNaN(value) ? Unknown : value,
        MissingKind.None => double.IsNaN(value) ? 0 : value,
        _ => double.IsNaN(value) || Math.Abs(value) <= TreeNode.ZeroBound ? Unknown : value,
    };

    private double Unknown => MissingGoesLeft ? double.NegativeInfinity : double.PositiveInfinity;
}
