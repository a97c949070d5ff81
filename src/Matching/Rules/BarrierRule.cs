using Matching.Explanations;
using Matching.Pairs;

namespace Matching.Rules;

/// <summary>Takes points off for barriers that the work touches, fewer where a help is available, none where it runs.</summary>
/// <remarks>
/// Each touched barrier costs half the marks, a quarter with a help on request, nothing with a running one. Where the offer
/// does not say whether it touches a barrier that nothing lifts, the rule earns the neutral share at most.
/// </remarks>
internal sealed class BarrierRule : IScoringRule
{
    private const int Halves = 2, Quarters = 4;

    // Health is never looked at; the file that reaches the engine does not hold it either.
    private static readonly Barrier[] LookedAt = [.. Enum.GetValues<Barrier>().Where(barrier => barrier != Barrier.Health)];

    public RuleKind Kind => RuleKind.Barriers;

    public RuleResult Apply(in Pairing pair)
    {
        if (pair.Candidate.Barriers is not { } barriers) return RuleResult.Unknown(ReasonCodes.BarriersUnknown);
        if (barriers.Count == 0) return RuleResult.Scored(Fit.Full, ReasonCodes.BarriersNone);

        var found = new Findings();
        foreach (var barrier in LookedAt)
            if (Has(barriers, barrier)) found = found.With(barrier, BarrierTouch.Of(barrier, pair.Offer), Best(pair.Candidate.Levers, barrier));
        return found.ToResult(pair.Weights.NeutralShare);
    }

    // In the order of the enumeration, not of the file, so that two files with the same barriers give the same reason.
    private static bool Has(IReadOnlyList<Barrier> barriers, Barrier barrier)
    {
        for (var i = 0; i < barriers.Count; i++)
            if (barriers[i] == barrier) return true;
        return false;
    }

    /// <summary>The help that does most for a barrier, a running one before one on request; null when there is none.</summary>
    public static Lever? Best(IReadOnlyList<Lever> levers, Barrier barrier)
    {
        Lever? best = null;
        for (var i = 0; i < levers.Count; i++)
            if (levers[i] is var lever && lever.Kind.Lifts() == barrier && (best is null || (lever.IsActivated, -(int)lever.Kind).CompareTo((best.IsActivated, -(int)best.Kind)) > 0)) best = lever;
        return best;
    }

    // What the barriers cost in quarters of the marks, and the one that costs most.
    private readonly record struct Findings(int Cost, int Touched, int WorstCost, Barrier? Worst, Lever? Lever, Barrier? NotSaid)
    {
        public Findings With(Barrier barrier, bool? isTouched, Lever? lever)
        {
            if (isTouched == false) return this;
            var cost = lever switch { null => Quarters / Halves, { IsActivated: false } => 1, _ => 0 };
            if (isTouched is null) return cost == 0 ? this : this with { NotSaid = NotSaid ?? barrier };
            var counted = this with { Cost = Cost + cost, Touched = Touched + 1 };
            return Worst is null || cost > WorstCost ? counted with { WorstCost = cost, Worst = barrier, Lever = lever } : counted;
        }

        public RuleResult ToResult(Fit neutral)
        {
            var fit = Fit.Ratio(Quarters - Cost, Quarters);
            if (NotSaid is { } unsaid && neutral < fit)
                return RuleResult.Unknown(ReasonCodes.BarriersTouchUnknown).With(ReasonValue.Term("barrier", unsaid));
            if (Worst is not { } worst) return RuleResult.Scored(Fit.Full, ReasonCodes.BarriersNotTouched);

            var code = WorstCost switch { 0 => ReasonCodes.BarriersLifted, 1 => ReasonCodes.BarriersLeverAvailable, _ => ReasonCodes.BarriersTouched };
            var result = RuleResult.Scored(fit, code).With(ReasonValue.Term("barrier", worst)).With(ReasonValue.Count("touched", Touched));
            return Lever is { } lever ? result.With(ReasonValue.Term("lever", lever.Kind)) : result;
        }
    }
}
