using Matching.Explanations;
using Matching.HardSteps;
using Matching.Rules;

namespace Matching.Companies;

/// <summary>What a company may be told of a person who is not introduced to it: what rules and hard steps declare, and nothing else.</summary>
/// <remarks>docs/decisions/0127-told-only-when-declared.md.</remarks>
public static class CompanyView
{
    /// <summary>Whether the rule's part may be told, in the bands that it declares; not for a rule that declares none.</summary>
    public static bool MayTell(RuleKind rule) => BandsOf(rule).Count > 0;

    /// <summary>Whether a blocker may be told: what is to be confirmed, where its hard step declares the code.</summary>
    public static bool MayTell(Blocker blocker) => blocker.Effect == BlockerEffect.ToConfirm && HardStepList.CodesForCompanies.Contains(blocker.Reason.Code);

    /// <summary>The bands of a rule, best first.</summary>
    internal static IReadOnlyList<CompanyBand> BandsOf(RuleKind rule) => Of(rule)?.BestFirst ?? [];

    /// <summary>All that a rule tells companies; null when it tells nothing.</summary>
    internal static CompanyBands? Of(RuleKind rule) => RuleSet.InOrder.FirstOrDefault(one => one.Kind == rule)?.ForCompanies;
}
