namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody is two levels or more below the level asked for, and nobody at all below a mandatory one.</summary>
internal sealed class LevelHeldRule : IPlausibilityRule
{
    public string Name => "level-held";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (place.Pair.Offer.MinLevel is not { } asked || place.Pair.Person.Level is not { } held || held == QualificationLevel.ForeignDiploma) continue;
            var missing = Step(asked) - Step(held);
            yield return Finding.Of(place, missing >= (place.Pair.Offer.IsMinLevelMandatory ? 1 : 2), held, asked);
        }
    }

    // What lies below a CAP is one step.
    private static int Step(QualificationLevel level) => level switch
    {
        QualificationLevel.Unqualified or QualificationLevel.BelowLevel3 => 0,
        _ => 1 + level - QualificationLevel.Level3,
    };
}
