namespace Matching.Persistence.Plausibility.Rules;

/// <summary>What somebody must still confirm is marked: licences that nobody asked about, a mandatory level that is not known, a right without its
/// paper.</summary>
internal sealed class ToConfirmRule : IPlausibilityRule
{
    public string Name => "to-confirm";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            var (offer, person) = (place.Pair.Offer, place.Pair.Person);
            if (offer.LicencesRequired.Count > 0 && person.Licences is null) yield return Finding.Of(place, !place.Says("licence."), "licence");
            if (offer is { MinLevel: not null, IsMinLevelMandatory: true } && person.Level is null or QualificationLevel.ForeignDiploma)
                yield return Finding.Of(place, !place.Says("level."), "level");
            if (place.Pair.Verdict == EligibilityOutcome.ToConfirm) yield return Finding.Of(place, !place.Says("eligibility."), "eligibility");
        }
    }
}
