namespace Matching;

/// <summary>A learned total taken apart: rules' shares, base and contributions, in whole thousandths that add up to it.</summary>
/// <remarks>The base is rounded by itself, so that it is the same for every pair and no comparison ever rests on it.</remarks>
internal sealed record LearnedSum(IReadOnlyList<Points> RuleShares, Points Base, IReadOnlyList<LearnedContribution> Contributions)
{
    /// <summary>Takes a total apart.</summary>
    public static LearnedSum Of(LearnedModel model, Points total, IReadOnlyList<MatchPart> rules, double[] row)
    {
        var shapley = model.Model.Contributions(row);
        var share = (double)model.Blend.Value;
        var common = new Points((int)Math.Floor((share * 1000 * model.Scale.Of(shapley.Base)) + 0.5));
        double[] parts =
        [
            .. rules.Select(part => (1 - share) * part.Points.Thousandths),
            .. shapley.Values.Select(value => share * 1000 * model.Scale.Slope * value),
        ];

        var whole = LargestRemainder.Apportion(parts, (total - common).Thousandths);
        return new(
            [.. whole.Take(rules.Count).Select(AsPoints)],
            common,
            [.. row.Select((value, column) => new LearnedContribution(MatchFeatures.Schema.Features[column].Name, MatchFeatures.FamilyOf(column), value, AsPoints(whole[rules.Count + column])))]);
    }

    private static Points AsPoints(long thousandths) => new((int)thousandths);
}
