using Matching.Explanations;

namespace Matching.LearnedRanking.Explaining;

/// <summary>The model's part of a score taken apart: base and contributions, in whole thousandths that add up to it.</summary>
/// <remarks>
/// Where the model goes beyond what a score can be, all contributions are shortened alike, so that they still add up. The base is rounded
/// by itself, so that it is the same for every pair and no comparison ever rests on it.
/// </remarks>
internal sealed record LearnedSum(Points Base, IReadOnlyList<LearnedContribution> Contributions)
{
    /// <summary>Takes the model's part apart.</summary>
    public static LearnedSum Of(LearnedModel model, Points learnedPart, Points most, double[] row)
    {
        var shapley = model.Model.Contributions(row);
        var share = (double)model.Blend.Value;
        var common = new Points((int)Math.Floor((share * 1000 * model.Scale.Of(shapley.Base, most)) + 0.5));
        var worth = share * 1000 * model.Scale.Slope * Kept(model.Scale, shapley.Base, shapley.Base + shapley.Values.Sum(), most);
        var whole = LargestRemainder.Apportion([.. shapley.Values.Select(value => worth * value)], (learnedPart - common).Thousandths);
        return new(common, [.. row.Select((value, column) => Contribution(column, value, whole[column]))]);
    }

    // How much is left of the way from the base to the score, 0 to 1, once both are held within the range.
    private static double Kept(PointsScale scale, double from, double to, Points most)
    {
        var way = scale.OnLine(to) - scale.OnLine(from);
        return way == 0 ? 1 : (scale.Of(to, most) - scale.Of(from, most)) / way;
    }

    private static LearnedContribution Contribution(int column, double value, long thousandths) =>
        new(MatchFeatures.Schema.Features[column].Name, MatchFeatures.FamilyOf(column), value, new((int)thousandths));
}
