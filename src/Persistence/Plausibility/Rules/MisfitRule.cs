namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody is told to suit in every respect whose day, hours or shift does not, and nobody to have the level who has not.</summary>
internal sealed class MisfitRule : IPlausibilityRule
{
    public string Name => "misfit";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (Misfit(place.Pair) is { } misfit)
                yield return Finding.Of(place, place.Parts.Any(part => part.Rule == misfit.Rule && IsFull(part)), misfit.What);
        }
    }

    // Beside a model, shares are rounded to the thousandth.
    private static bool IsFull(MatchPart part) => part.Maximum.Thousandths > 1 && part.Maximum.Thousandths - part.Points.Thousandths <= 1;

    private static (RuleKind Rule, string What)? Misfit(PairRecords pair)
    {
        var (offer, wishes) = (pair.Offer, pair.Person.Availability);
        if (wishes?.From > pair.Start) return (RuleKind.Availability, "from");
        if (offer.Shift is { } shift && wishes?.ShiftsAccepted is { } accepted && !accepted.Contains(shift)) return (RuleKind.Availability, "shift");
        if (offer.WeeklyHours?.Value is { } hours && (hours < wishes?.WeeklyHoursMin?.Value || hours > wishes?.WeeklyHoursMax?.Value))
            return (RuleKind.Availability, "hours");
        return offer.MinLevel is { } asked
            && pair.Person.Level is { } held
            && held != QualificationLevel.ForeignDiploma
            && asked >= QualificationLevel.Level3
            && held < asked
            ? (RuleKind.Qualification, "level")
            : null;
    }
}
