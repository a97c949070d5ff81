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

    public RuleResult Apply(in Pairing pair)
    {
        var owed = pair.Offer.Qpv;
        if (owed.ShareOwed == Fit.None) return RuleResult.NotApplicable(ReasonCodes.QpvNothingOwed);

        var result = QpvResidence.Of(pair.Candidate, pair.Offer, pair.On) switch
        {
            QpvPresence.Inside => RuleResult.Scored(Fit.Full, ReasonCodes.QpvResident),
            QpvPresence.Outside => RuleResult.Scored(Fit.None, ReasonCodes.QpvNotResident),
            _ => RuleResult.Unknown(ReasonCodes.QpvUnknown),
        };
        return result.AtStake(owed.ShareOwed)
            .With(ReasonValue.Hours("remaining", owed.Remaining.Value))
            .With(ReasonValue.Hours("target", owed.Target.Value));
    }
}
