namespace Matching.Persistence.Plausibility.Rules;

/// <summary>A score lies between 0 and what all rules together can give, and is the sum of its parts.</summary>
internal sealed class RangeRule : IPlausibilityRule
{
    public string Name => "range";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            var isSum = place.Score == place.RulesPart + place.LearnedPart
                && place.RulesPart == place.Parts.Aggregate(Points.Zero, (sum, part) => sum + part.Points);
            yield return Finding.Of(
                place, !isSum || place.Score < Points.Zero || place.Score > list.Weights.Total, place.Score.Value, list.Weights.Total.Value);
        }
    }
}
