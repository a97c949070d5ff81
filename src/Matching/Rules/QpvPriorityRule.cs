using Matching.Domain;

namespace Matching;

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

        var result = PresenceOf(pair.Candidate, pair.Offer.StartFor(pair.On), pair.Offer.Policy.QpvTransitionMonths) switch
        {
            QpvPresence.Inside => RuleResult.Scored(Fit.Full, ReasonCodes.QpvResident),
            QpvPresence.Outside => RuleResult.Scored(Fit.None, ReasonCodes.QpvNotResident),
            _ => RuleResult.Unknown(ReasonCodes.QpvUnknown),
        };
        return result.AtStake(owed.ShareOwed)
            .With(ReasonValue.Hours("remaining", owed.Remaining.Value))
            .With(ReasonValue.Hours("target", owed.Target.Value));
    }

    // The perimeters in force on that day; the former ones as long after as the buyer's transition lasts.
    private static QpvPresence PresenceOf(MatchableCandidate candidate, DateOnly day, int transitionMonths)
    {
        var department = candidate.Department;
        var vintage = QpvPerimeters.InForceOn(day, department);
        var present = candidate.Qpv.GetValueOrDefault(vintage);
        if (vintage == QpvVintage.Perimeters2015 || present == QpvPresence.Inside) return present;

        var former = candidate.Qpv.GetValueOrDefault(QpvVintage.Perimeters2015);
        var transitionEnds = QpvPerimeters.Validity(vintage, department).From.AddMonths(transitionMonths);
        return former == QpvPresence.Inside && day < transitionEnds ? QpvPresence.Inside : present;
    }
}
