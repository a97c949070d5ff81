namespace Matching;

/// <summary>The model's part of a score taken apart: base and contributions, in whole thousandths that add up to it.</summary>
/// <remarks>The base is rounded by itself, so that it is the same for every pair and no comparison ever rests on it.</remarks>
internal sealed record LearnedSum(Points Base, IReadOnlyList<LearnedContribution> Contributions)
{
    /// <summary>Takes the model's part apart.</summary>
    public static LearnedSum Of(LearnedModel model, Points learnedPart, double[] row)
    {
        var shapley = model.Model.Contributions(row);
        var share = (double)model.Blend.Value;
        var common = new Points((int)Math.Floor((share * 1000 * model.Scale.Of(shapley.Base)) + 0.5));
        var whole = LargestRemainder.Apportion([.. shapley.Values.Select(value => share * 1000 * model.Scale.Slope * value)], (learnedPart - common).Thousandths);
        return new(common, [.. row.Select((value, column) => Contribution(column, value, whole[column]))]);
    }

    private static LearnedContribution Contribution(int column, double value, long thousandths) =>
        new(MatchFeatures.Schema.Features[column].Name, MatchFeatures.FamilyOf(column), value, new((int)thousandths));
}
