using Matching.Explanations;
using Matching.HardSteps;
using Matching.Pairs;
using Matching.Retrieval;
using Matching.Weights;

namespace Matching.Rules;

/// <summary>Prefers people who can come on the first day, for those hours, at that time of day, under that contract.</summary>
/// <remarks>
/// The tightest of the four counts: a night shift that somebody cannot do is not made good by the right hours. Something that
/// is not known counts as the neutral share, and so decides only when all that is known is better. Boundaries:
/// docs/decisions/0048-availability.md.
/// </remarks>
internal sealed class AvailabilityRule : IScoringRule
{
    public RuleKind Kind => RuleKind.Availability;

    public IReadOnlyList<CompanyBand> CompanyBands { get; } =
    [
        new(ReasonCodes.AvailabilityFull, Fit.Full, ReasonCodes.AvailabilityFull),
        new(ReasonCodes.AvailabilityNothingAgainst, Fit.Of(0.5m), ReasonCodes.AvailabilityUnknown),
    ];

    public RuleResult Apply(in Pairing pair)
    {
        var wishes = pair.Candidate.Availability;
        var tightest = Contract(pair.Offer, wishes);
        tightest = Tighter(tightest, Shifts(pair.Offer, wishes), pair.Weights);
        tightest = Tighter(tightest, Hours(pair.Offer, wishes), pair.Weights);
        return Tighter(tightest, Start(pair.Offer.StartFor(pair.On), wishes?.From), pair.Weights);
    }

    private static RuleResult Contract(MatchableOffer offer, Availability? wishes) =>
        wishes is not null && wishes.ContractTypesRefused.Contains(offer.ContractType)
            ? RuleResult.Scored(Fit.None, ReasonCodes.AvailabilityContract).With(ReasonValue.Term("contractType", offer.ContractType))
            : Suits();

    private static RuleResult Shifts(MatchableOffer offer, Availability? wishes)
    {
        if (offer.Shift is not { } shift || wishes?.ShiftsAccepted is not { } accepted) return Missing("shift");
        return accepted.Contains(shift) ? Suits() : RuleResult.Scored(Fit.None, ReasonCodes.AvailabilityShift).With(ReasonValue.Term("shift", shift));
    }

    // No marks from a difference of half the hours offered.
    private static RuleResult Hours(MatchableOffer offer, Availability? wishes)
    {
        if (offer.WeeklyHours is not { } offered || wishes is not { } known || (known.WeeklyHoursMin ?? known.WeeklyHoursMax) is null) return Missing("weeklyHours");

        var wanted = known.WeeklyHoursMax is { } most && most.Value < offered.Value ? most.Value
            : known.WeeklyHoursMin is { } least && least.Value > offered.Value ? least.Value
            : offered.Value;
        if (wanted == offered.Value) return Suits();

        var fit = Fit.Falling(Hundredths(Math.Abs(wanted - offered.Value)) * 2, 0, Hundredths(offered.Value));
        return RuleResult.Scored(fit, ReasonCodes.AvailabilityHours).With(ReasonValue.Hours("offered", offered.Value)).With(ReasonValue.Hours("wanted", wanted));
    }

    // No marks from the day after which nobody may join at all.
    private static RuleResult Start(DateOnly startsOn, DateOnly? from)
    {
        if (from is not { } available) return Missing("availableFrom");
        var late = available.DayNumber - startsOn.DayNumber;
        return late <= 0
            ? Suits()
            : RuleResult.Scored(Fit.Falling(late, 0, DatesStep.LatestStartAfterDays), ReasonCodes.AvailabilityLate)
                .With(ReasonValue.On("availableFrom", available)).With(ReasonValue.On("startsOn", startsOn)).With(ReasonValue.Days("daysLate", late));
    }

    private static RuleResult Suits() => RuleResult.Scored(Fit.Full, ReasonCodes.AvailabilityFull);

    private static RuleResult Missing(string what) => RuleResult.Unknown(ReasonCodes.AvailabilityUnknown).With(ReasonValue.Term("missing", what));

    // Of equals the first stays, so that the reason named does not depend on anything but the order above.
    private static RuleResult Tighter(RuleResult first, RuleResult second, RuleWeights weights) =>
        second.Worth(weights.NeutralShare) < first.Worth(weights.NeutralShare) ? second : first;

    private static long Hundredths(decimal hours) => decimal.ToInt64(hours * 100m);
}
