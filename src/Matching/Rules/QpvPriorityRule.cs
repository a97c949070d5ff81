using Matching.Explanations;
using Matching.Pairs;

namespace Matching.Rules;

/// <summary>Puts residents of a QPV first as far as the marché still owes them hours; silent when nothing is owed.</summary>
/// <remarks>
/// The points at stake are the weight × the share of the target still owed. Source: charte nationale d'insertion NPNRU
/// (5 % of the hours, 10 % for gestion urbaine de proximité). The only rule that looks at a fact which also opens a right:
/// the charter says so (docs/decisions/0047-qpv-priority.md).
/// </remarks>
internal sealed class QpvPriorityRule : IScoringRule
{
    public RuleKind Kind => RuleKind.QpvPriority;

    public Points StandardWeight => Points.Of(10);

    public bool LooksAtARight => true;

    public RuleResult Apply(in Pairing pair)
    {
        var owed = pair.Offer.Qpv;
        if (owed.ShareOwed == Fit.None) return RuleResult.NotApplicable(Why.NothingOwed);

        var result = QpvResidence.Of(pair.Candidate, pair.Offer, pair.On) switch
        {
            QpvPresence.Inside => RuleResult.Scored(Fit.Full, Why.Resident),
            QpvPresence.Outside => RuleResult.Scored(Fit.None, Why.NotResident),
            _ => RuleResult.Unknown(Why.Unknown),
        };
        return result.AtStake(owed.ShareOwed)
            .With(ReasonValue.Hours("remaining", owed.Remaining.Value))
            .With(ReasonValue.Hours("target", owed.Target.Value));
    }

    /// <summary>What the rule may say. Stable: clients rely on the codes; add, never rename.</summary>
    private static class Why
    {
        /// <summary>The marché owes residents of QPV nothing (more).</summary>
        public static readonly RuleReason NothingOwed = new("qpv.nothing-owed");

        /// <summary>The person lives in a QPV and hours are owed. Values: <c>remaining</c>, <c>target</c>.</summary>
        public static readonly RuleReason Resident = new("qpv.resident");

        /// <summary>The person lives in none. Values: <c>remaining</c>, <c>target</c>.</summary>
        public static readonly RuleReason NotResident = new("qpv.not-resident");

        /// <summary>Nobody knows whether the person lives in one. Values: <c>remaining</c>, <c>target</c>.</summary>
        public static readonly RuleReason Unknown = new("qpv.unknown");
    }
}
