namespace Matching;

/// <summary>The hard steps, in the order in which their blockers are listed.</summary>
internal static class HardStepList
{
    private static readonly IHardStep[] InOrder = [new EligibilityStep(), new LegalBanStep(), new LicenceStep(), new DatesStep(), new MandatoryLevelStep()];

    /// <summary>The codes that some step lets a company read.</summary>
    public static IReadOnlySet<string> CodesForCompanies { get; } = InOrder.SelectMany(step => step.CodesForCompanies).ToHashSet();

    /// <summary>Adds everything that excludes the pair or must be confirmed.</summary>
    public static void Check(MatchableOffer offer, MatchableCandidate candidate, DateOnly on, ICollection<Blocker> found)
    {
        foreach (var step in InOrder) step.Check(offer, candidate, on, found);
    }
}
