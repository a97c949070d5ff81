namespace Matching.LearnedRanking.Features;

/// <summary>Whether the person can come on the day, for those hours, at that time, under that contract.</summary>
internal static class AvailabilityFeatures
{
    public static MatchFeature[] All { get; } =
    [
        MatchFeature.Falling("start.days-late", FeatureFamily.Availability, DaysLate),
        MatchFeature.Falling("hours.gap", FeatureFamily.Availability, HoursGap),
        MatchFeature.Rising("shift.accepted", FeatureFamily.Availability, ShiftAccepted),
        MatchFeature.Rising("contract.accepted", FeatureFamily.Contract, ContractAccepted),
    ];

    private static double DaysLate(in PairFacts facts) =>
        facts.Availability?.From is { } from ? Math.Max(0, from.DayNumber - facts.Start.DayNumber) : double.NaN;

    // Hours a week between what is offered and the nearest end of what is wanted.
    private static double HoursGap(in PairFacts facts)
    {
        if (facts.Offer.WeeklyHours is not { } offered || facts.Availability is not { } wishes) return double.NaN;
        if ((wishes.WeeklyHoursMin ?? wishes.WeeklyHoursMax) is null) return double.NaN;
        var tooMany = wishes.WeeklyHoursMax is { } most ? offered.Value - most.Value : 0;
        var tooFew = wishes.WeeklyHoursMin is { } least ? least.Value - offered.Value : 0;
        return (double)Math.Max(0, Math.Max(tooMany, tooFew));
    }

    private static double ShiftAccepted(in PairFacts facts) =>
        facts.Offer.Shift is { } shift && facts.Availability?.ShiftsAccepted is { } accepted ? accepted.Contains(shift) ? 1 : 0 : double.NaN;

    private static double ContractAccepted(in PairFacts facts) =>
        facts.Availability is { } wishes ? wishes.ContractTypesRefused.Contains(facts.Offer.ContractType) ? 0 : 1 : double.NaN;
}
