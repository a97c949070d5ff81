using Matching.Explanations;

namespace Matching.LearnedRanking;

/// <summary>What a pair is ordered by: the rules' points and the model's, weighed by how much the model has seen.</summary>
/// <remarks>
/// (1 − w) × rules + w × model, in whole thousandths rounded half up, so that every machine orders alike
/// (docs/decisions/0078-blend-and-window.md).
/// </remarks>
internal static class LearnedPoints
{
    private const long Whole = 1_000_000;

    /// <summary>The blended points.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rules">The sum of the rules' points.</param>
    /// <param name="score">The model's score.</param>
    /// <param name="most">What all rules together can give, and so the highest score.</param>
    public static Points Of(LearnedModel model, Points rules, double score, Points most)
    {
        var share = model.Blend.Millionths;
        var learned = (long)Math.Floor((model.Scale.Of(score, most) * 1000) + 0.5);
        var blended = (rules.Thousandths * (Whole - share)) + (learned * share);
        return new((int)Math.Floor((decimal)(blended + (Whole / 2)) / Whole));
    }
}
