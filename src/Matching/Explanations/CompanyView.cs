namespace Matching;

/// <summary>What a company may be told of a person who is not introduced to it: what rules and hard steps declare, and nothing else.</summary>
/// <remarks>docs/decisions/0127-told-only-when-declared.md.</remarks>
public static class CompanyView
{
    /// <summary>Whether the rule's part may be told; not for a rule that declares nothing.</summary>
    public static bool MayTell(RuleKind rule) => RuleSet.InOrder.Any(one => one.Kind == rule && one.MayTellCompanies);

    /// <summary>Whether a blocker of the match may be told: one of a hard step by its code, one that costs points with the part that it costs.</summary>
    /// <param name="match">The match.</param>
    /// <param name="blocker">One of its blockers.</param>
    public static bool MayTell(RankedMatch match, Blocker blocker) => blocker.Effect == BlockerEffect.Lowers
        ? match.PartsByRules.Any(part => part.Reason.Equals(blocker.Reason) && MayTell(part.Rule))
        : HardStepList.CodesForCompanies.Contains(blocker.Reason.Code);
}
