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

    public Points StandardWeight => Points.Of(12);

    public CompanyBands ForCompanies { get; } = new(
        Why.NotTold,
        new CompanyBand(Why.Full, Fit.Full, Why.Full),
        new CompanyBand(Why.NothingAgainst, Fit.Of(0.5m), Why.Unknown));

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
            ? RuleResult.Scored(Fit.None, Why.Contract).With(ReasonValue.Term("contractType", offer.ContractType))
            : Suits();

    private static RuleResult Shifts(MatchableOffer offer, Availability? wishes)
    {
        if (offer.Shift is not { } shift || wishes?.ShiftsAccepted is not { } accepted) return Missing("shift");
        return accepted.Contains(shift) ? Suits() : RuleResult.Scored(Fit.None, Why.Shift).With(ReasonValue.Term("shift", shift));
    }

    // No marks from a difference of half the hours offered.
    private static RuleResult Hours(MatchableOffer offer, Availability? wishes)
    {
        if (offer.WeeklyHours is not { } offered || wishes is not { } known || (known.WeeklyHoursMin ?? known.WeeklyHoursMax) is null)
            return Missing("weeklyHours");

        var wanted = known.WeeklyHoursMax is { } most && most.Value < offered.Value ? most.Value
            : known.WeeklyHoursMin is { } least && least.Value > offered.Value ? least.Value
            : offered.Value;
        if (wanted == offered.Value) return Suits();

        var fit = Fit.Falling(Hundredths(Math.Abs(wanted - offered.Value)) * 2, 0, Hundredths(offered.Value));
        return RuleResult.Scored(fit, Why.Hours).With(ReasonValue.Hours("offered", offered.Value)).With(ReasonValue.Hours("wanted", wanted));
    }

    // No marks from the day after which nobody may join at all.
    private static RuleResult Start(DateOnly startsOn, DateOnly? from)
    {
        if (from is not { } available) return Missing("availableFrom");
        var late = available.DayNumber - startsOn.DayNumber;
        return late <= 0
            ? Suits()
            : RuleResult.Scored(Fit.Falling(late, 0, DatesStep.LatestStartAfterDays), Why.Late)
                .With(ReasonValue.On("availableFrom", available)).With(ReasonValue.On("startsOn", startsOn)).With(ReasonValue.Days("daysLate", late));
    }

    private static RuleResult Suits() => RuleResult.Scored(Fit.Full, Why.Full);

    private static RuleResult Missing(string what) => RuleResult.Unknown(Why.Unknown).With(ReasonValue.Term("missing", what));

    // Of equals the first stays, so that the reason named does not depend on anything but the order above.
    private static RuleResult Tighter(RuleResult first, RuleResult second, RuleWeights weights) =>
        second.Worth(weights.NeutralShare) < first.Worth(weights.NeutralShare) ? second : first;

    private static long Hundredths(decimal hours) => decimal.ToInt64(hours * 100m);

    /// <summary>What the rule may say. Stable: clients rely on the codes; add, never rename.</summary>
    private static class Why
    {
        /// <summary>Start, hours, shift and contract suit.</summary>
        public static readonly RuleReason Full = new("availability.full");

        /// <summary>Something about start, hours, shift or contract is not known. Values: <c>missing</c>.</summary>
        public static readonly RuleReason Unknown = new("availability.unknown");

        /// <summary>The person comes later than the start. Values: <c>availableFrom</c>, <c>startsOn</c>, <c>daysLate</c>.</summary>
        public static readonly RuleReason Late = new("availability.late") { IsBlocker = true };

        /// <summary>More or fewer hours than the person wants. Values: <c>offered</c>, <c>wanted</c>.</summary>
        public static readonly RuleReason Hours = new("availability.hours") { IsBlocker = true };

        /// <summary>A shift that the person does not accept. Values: <c>shift</c>.</summary>
        public static readonly RuleReason Shift = new("availability.shift") { IsBlocker = true };

        /// <summary>A kind of contract that the person does not want. Values: <c>contractType</c>.</summary>
        public static readonly RuleReason Contract = new("availability.contract") { IsBlocker = true };

        /// <summary>To companies: start, hours, shift and contract suit as far as they are known.</summary>
        public static readonly RuleReason NothingAgainst = new("availability.nothing-against");

        /// <summary>To companies: nothing is told of start, hours, shift and contract.</summary>
        public static readonly RuleReason NotTold = new("availability.not-told");
    }
}
