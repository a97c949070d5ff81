namespace Matching.LearnedRanking.History;

/// <summary>How well a pair turned out: 0 not retained, 1 hired, 2 kept one month, 3 contract done, 4 in employment after twelve months.</summary>
/// <remarks>
/// Null is no judgement, and leaves the pair out of training: people who were never presented, decisions that say nothing of
/// the pair, and outcomes that are still open (docs/decisions/0077-grades.md).
/// </remarks>
public static class PlacementGrade
{
    /// <summary>Presented and not retained.</summary>
    public const int NotRetained = 0;

    /// <summary>Hired.</summary>
    public const int Hired = 1;

    /// <summary>Kept for one month.</summary>
    public const int KeptOneMonth = 2;

    /// <summary>The contract was done, or turned into a permanent one.</summary>
    public const int ContractDone = 3;

    /// <summary>In employment after twelve months.</summary>
    public const int InEmployment = 4;

    private const int MonthsToEmployment = 12;

    /// <summary>The grade, by what was known on a day.</summary>
    /// <param name="candidature">The candidature; null for an imported placement.</param>
    /// <param name="placement">The placement it led to; null when there is none.</param>
    /// <param name="followUp">The follow-up after twelve months or more; null when there is none.</param>
    /// <param name="knownOn">The day by which the outcome must have been known.</param>
    /// <returns>0 to 4, or null when nothing is judged yet or ever.</returns>
    public static int? Of(Candidature? candidature, Placement? placement, FollowUp? followUp, DateOnly knownOn)
    {
        if (placement is null) return candidature is { State: CandidatureState.Refused } ? OfRefusal(candidature.RefusalReason) : null;
        if (OfPlacement(placement, knownOn) is not { } grade) return null;
        return grade == ContractDone && IsInEmployment(followUp, knownOn) ? InEmployment : grade;
    }

    // Reasons that tell of the opening, of the law or of a telephone are no judgement on the pair.
    private static int? OfRefusal(RefusalReason? reason) => reason switch
    {
        RefusalReason.NoVacancy or RefusalReason.Duplicate or RefusalReason.NotEligible or RefusalReason.NoContact or RefusalReason.NoDecision or null => null,
        _ => NotRetained,
    };

    private static int? OfPlacement(Placement placement, DateOnly knownOn) => placement.State switch
    {
        PlacementState.Completed or PlacementState.Converted => ContractDone,
        PlacementState.BrokenOff => OfBroken(placement),
        PlacementState.Active or PlacementState.Suspended => OfRunning(placement, knownOn),
        _ => null,
    };

    // Without its last day nobody can tell a hire that broke off from one that never began.
    private static int? OfBroken(Placement placement) =>
        placement.EndsOn is not { } end ? null : end >= placement.StartsOn.AddMonths(1) ? KeptOneMonth : Hired;

    // Of work that goes on the grade can only rise. A permanent contract never ends: after a year it counts as employment.
    private static int? OfRunning(Placement placement, DateOnly knownOn) =>
        knownOn >= placement.StartsOn.AddMonths(MonthsToEmployment) ? InEmployment
        : knownOn >= placement.StartsOn.AddMonths(1) ? KeptOneMonth
        : null;

    private static bool IsInEmployment(FollowUp? followUp, DateOnly knownOn) =>
        followUp is { ObservedOn: { } observed, MonthsAfter: >= MonthsToEmployment } && observed <= knownOn && followUp.Situation.IsPositiveExit() == true;
}
