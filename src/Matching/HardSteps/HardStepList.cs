using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>The hard steps, in the order in which their blockers are listed.</summary>
internal static class HardStepList
{
    private static readonly IHardStep[] InOrder =
    [
        new CandidatureStep(),
        new EligibilityStep(),
        new CarrierStep(),
        new LegalBanStep(),
        new LicenceStep(),
        new DatesStep(),
        new FreeTimeStep(),
        new LevelStep(),
        new ContractStep(),
        new ReachStep(),
        new ContactStep(),
    ];

    /// <summary>How many steps there are.</summary>
    public static int Count => InOrder.Length;

    /// <summary>The codes that some step lets a company read.</summary>
    public static IReadOnlySet<string> CodesForCompanies { get; } = InOrder.SelectMany(step => step.CodesForCompanies).ToHashSet();

    /// <summary>Adds everything that excludes the pair or must be confirmed.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="found">Takes the blockers.</param>
    /// <returns>How many of them exclude the pair.</returns>
    public static int Check(in Pairing pair, List<Blocker> found) => Check(pair, found, int.MaxValue);

    /// <summary>The same, but stops as soon as more exclude the pair than matter to the question.</summary>
    public static int Check(in Pairing pair, List<Blocker> found, int most)
    {
        var (excluding, seen) = (0, found.Count);
        foreach (var step in InOrder)
        {
            step.Check(pair, found);
            for (; seen < found.Count; seen++)
                if (found[seen].Effect == BlockerEffect.Excludes) excluding++;
            if (excluding > most) break;
        }

        return excluding;
    }
}
