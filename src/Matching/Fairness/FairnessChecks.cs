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
