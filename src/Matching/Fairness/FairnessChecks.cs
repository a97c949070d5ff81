namespace Matching.Fairness;

/// <summary>Decides when lists treat a group so much worse that a model may not be promoted.</summary>
/// <remarks>
/// Many ratios are looked at, one of which is nearly always low by chance. So the level of 5 % is divided by their number
/// (Bonferroni), once for all together and once for the sectors: chance refuses a fair model once in twenty times at most.
/// </remarks>
internal static class FairnessChecks
{
    private readonly record struct Check(FairnessSlice Slice, GroupFairness Group, GroupRatio Ratio);

    /// <summary>The checks that fail, in the order of slices, groups and measures.</summary>
    public static IReadOnlyList<FairnessFailure> Failures(IReadOnlyList<FairnessSlice> slices) =>
    [
        .. from judged in Judged(slices)
           let reason = judged.Reason
           where reason is not null
           select new FairnessFailure(reason.Value, judged.Check.Slice.Sector, judged.Check.Group.Group, judged.Check.Ratio),
    ];

    /// <summary>All checks that could be made, in the same order; empty when no group is large enough.</summary>
    public static IReadOnlyList<FairnessCheck> All(IReadOnlyList<FairnessSlice> slices) =>
        [.. Judged(slices).Select(judged => ToFairnessCheck(judged.Check, judged.Reason))];

    private static IEnumerable<(Check Check, FairnessFailureReason? Reason)> Judged(IReadOnlyList<FairnessSlice> slices)
    {
        var checks = slices.SelectMany(Checkable).ToList();
        var ratios = checks.CountBy(check => check.Slice.Sector is null).ToDictionary();
        return checks.Select(check => (check, ReasonOf(check.Ratio, 1 - ((1 - FairnessAudit.Confidence) / ratios[check.Slice.Sector is null]))));
    }

    private static IEnumerable<Check> Checkable(FairnessSlice slice) =>
        from fairness in slice.Groups
        where fairness.Group.IsProtected() && fairness.People >= FairnessReport.FewestChecked && fairness.Others >= FairnessReport.FewestChecked
        from ratio in fairness.Ratios
        select new Check(slice, fairness, ratio);

    private static FairnessFailureReason? ReasonOf(GroupRatio ratio, double confidence)
    {
        if (!ratio.Estimate.IsBelowOneAt(confidence) || !IsWorseThanRules(ratio, confidence)) return null;
        if (ratio.Estimate.Ratio < FairnessReport.Limit) return FairnessFailureReason.BelowLimit;
        return ratio.AgainstRules is { Ratio: < FairnessReport.Limit } ? FairnessFailureReason.WorseThanRules : null;
    }

    // Refusing a model for what the rules do as well would change nothing for anybody; that is what alerts are for.
    private static bool IsWorseThanRules(GroupRatio ratio, double confidence) => ratio switch
    {
        { ByRules: null } => true,
        { AgainstRules: { } against } => against.IsBelowOneAt(confidence),
        _ => ratio.Estimate.Ratio < ratio.ByRules.Ratio,
    };

    // Against the rules, the floor is the limit times theirs: put as a ratio of the same kind.
    private static FairnessCheck ToFairnessCheck(Check check, FairnessFailureReason? reason)
    {
        var floor = reason == FairnessFailureReason.WorseThanRules ? FairnessReport.Limit * check.Ratio.ByRules!.Ratio : FairnessReport.Limit;
        return new(check.Ratio.Measure, check.Slice.Sector, check.Group.Group, check.Ratio.Estimate.Ratio, floor, reason is null);
    }
}

/// <summary>One check of fairness, as the promotion gate reads it.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Sector">The sector; null for all together.</param>
/// <param name="Group">The group measured.</param>
/// <param name="Ratio">The group's figure over that of the others.</param>
/// <param name="Floor">The least ratio that passes.</param>
/// <param name="IsPassed">Whether it passed, by the measure's own rule on its interval.</param>
public sealed record FairnessCheck(FairnessMeasure Measure, MarcheSector? Sector, AuditGroup Group, double Ratio, double Floor, bool IsPassed);

/// <summary>A check that a model failed.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Sector">The sector; null for all together.</param>
/// <param name="Group">The group that fares worse.</param>
/// <param name="Ratio">The ratio concerned, with interval, denominators and what the rules alone give.</param>
public sealed record FairnessFailure(FairnessFailureReason Reason, MarcheSector? Sector, AuditGroup Group, GroupRatio Ratio);

/// <summary>Why a fairness check fails.</summary>
public enum FairnessFailureReason
{
    /// <summary>The ratio is below the limit, surely below 1, and surely below what the rules give.</summary>
    BelowLimit,

    /// <summary>The group surely fares worse than others, and surely worse than under the rules: its ratio is below the limit times theirs.</summary>
    WorseThanRules,
}
