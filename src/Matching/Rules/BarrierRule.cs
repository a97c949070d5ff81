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

    public Points StandardWeight => Points.Of(8);

    public RuleResult Apply(in Pairing pair)
    {
        if (pair.Candidate.Barriers is not { } barriers) return RuleResult.Unknown(Why.Unknown);
        if (barriers.Count == 0) return RuleResult.Scored(Fit.Full, Why.None);

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
            if (levers[i] is var lever && lever.Kind.Lifts() == barrier && (best is null || IsBetter(lever, best))) best = lever;
        return best;
    }

    private static bool IsBetter(Lever lever, Lever than) => (lever.IsActivated, -(int)lever.Kind).CompareTo((than.IsActivated, -(int)than.Kind)) > 0;

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
                return RuleResult.Unknown(Why.TouchUnknown).With(ReasonValue.Term("barrier", unsaid));
            if (Worst is not { } worst) return RuleResult.Scored(Fit.Full, Why.NotTouched);

            var why = WorstCost switch { 0 => Why.Lifted, 1 => Why.LeverAvailable, _ => Why.Touched };
            var result = RuleResult.Scored(fit, why).With(ReasonValue.Term("barrier", worst)).With(ReasonValue.Count("touched", Touched));
            return Lever is { } lever ? result.With(ReasonValue.Term("lever", lever.Kind)) : result;
        }
    }

    /// <summary>What the rule may say. Stable: clients rely on the codes; add, never rename.</summary>
    private static class Why
    {
        /// <summary>Nobody asked about barriers.</summary>
        public static readonly RuleReason Unknown = new("barriers.unknown");

        /// <summary>The person has none that is known.</summary>
        public static readonly RuleReason None = new("barriers.none");

        /// <summary>The work touches none of the person's. </summary>
        public static readonly RuleReason NotTouched = new("barriers.not-touched");

        /// <summary>Each that the work touches is lifted by a help that runs. Values: <c>barrier</c>, <c>lever</c>.</summary>
        public static readonly RuleReason Lifted = new("barriers.lifted");

        /// <summary>A help is available for the barrier that weighs most. Values: <c>barrier</c>, <c>lever</c>, <c>touched</c> (how many).</summary>
        public static readonly RuleReason LeverAvailable = new("barriers.lever-available") { IsBlocker = true };

        /// <summary>The work touches a barrier that nothing lifts. Values: <c>barrier</c>, <c>touched</c> (how many).</summary>
        public static readonly RuleReason Touched = new("barriers.touched") { IsBlocker = true };

        /// <summary>Nobody knows whether the work touches a barrier. Values: <c>barrier</c>.</summary>
        public static readonly RuleReason TouchUnknown = new("barriers.touch-unknown");
    }
}
