namespace Matching.Api.Matches;

/// <summary>How a feature's value is told: as a number with its unit, or as a word.</summary>
internal static class ContributionValues
{
    /// <summary>The key of the text, and the number that it holds; null where the text is a word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The feature is not one of <see cref="MatchFeatures.Schema"/>.</exception>
    public static (string Key, double? Number) Of(string feature, double value) => feature switch
    {
        "rules.share" or "journey.share-of-accepted" or "licences.held" => ("unit.share", value * 100),
        "journey.minutes" => ("unit.minutes", value),
        "hours.gap" or "hours.weekly" or "hours.planned" or "path.domain-hours" => ("unit.hours", value),
        "start.days-late" or "start.days-ahead" or "contract.days" or "path.gap-days" => ("unit.days", value),
        "level.missing" or "level.above" or "path.steps" => ("unit.count", value),
        // People count from one.
        "occupation.linked-wish" => value < MatchFeatures.NoWish ? ("unit.wish", value + 1) : ("wish.none", null),
        "occupation.link" => ($"link.{(OccupationLink)value}", null),
        "barriers.mobility" or "barriers.childcare" or "barriers.french" or "barriers.digital" => ($"touch.{(int)value}", null),
        "shift.accepted" or "contract.accepted" or "path.same-employer" or "offer.tutor" or "offer.transit" => (value > 0 ? "yes" : "no", null),
        "shift.kind" => ($"shift.{(Shift)value}", null),
        "contract.type" => ($"contractType.{(ContractType)value}", null),
        "offer.sector" => ($"sector.{(MarcheSector)value}", null),
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "Expected a feature of the schema."),
    };

    /// <summary>Whether the word stands among those of the rules' reasons.</summary>
    public static bool IsTermOfReasons(string key) =>
        key.StartsWith("contractType.", StringComparison.Ordinal) || (key.StartsWith("shift.", StringComparison.Ordinal) && key != "shift.accepted");
}
