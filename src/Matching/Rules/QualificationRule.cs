using Matching.Explanations;
using Matching.Pairs;

namespace Matching.Rules;

/// <summary>Prefers people who reach the level asked for; a level far above costs a little, since such people soon leave.</summary>
/// <remarks>
/// One level short is half the marks, two a fifth, three none. One level above costs nothing, two a tenth, three half,
/// more three quarters (docs/decisions/0121-what-is-no-match.md). No level asked: everybody fits.
/// </remarks>
internal sealed class QualificationRule : IScoringRule
{
    public RuleKind Kind => RuleKind.Qualification;

    public Points StandardWeight => Points.Of(8);

    // One band for everybody who reaches the level: it counts what the rule gives two levels above, the least of them.
    public CompanyBands ForCompanies { get; } = new(
        Why.NotTold,
        new CompanyBand(Why.NoneAsked, Fit.Full, Why.NoneAsked),
        new CompanyBand(Why.AtLeast, Fit.Of(0.9m), Why.Reached, Why.Above),
        new CompanyBand(Why.NothingAgainst, Fit.Of(0.5m), Why.Unknown));

    public RuleResult Apply(in Pairing pair)
    {
        if (pair.Offer.MinLevel is not { } asked) return RuleResult.Scored(Fit.Full, Why.NoneAsked);

        var wanted = ReasonValue.Term("asked", asked);
        if (pair.Candidate.Level is not { } held || held.Rank() is not { } have || asked.Rank() is not { } want)
            return RuleResult.Unknown(Why.Unknown).With(wanted);

        var (fit, why) = Of(have - want);
        var result = RuleResult.Scored(fit, why).With(wanted).With(ReasonValue.Term("held", held));
        return have < want ? result.With(ReasonValue.Count("levelsMissing", want - have))
            : have > want + 1 ? result.With(ReasonValue.Count("levelsAbove", have - want))
            : result;
    }

    private static (Fit Fit, RuleReason Why) Of(int levelsAbove) => levelsAbove switch
    {
        <= -3 => (Fit.None, Why.Below),
        -2 => (Fit.Of(0.2m), Why.Below),
        -1 => (Fit.Of(0.5m), Why.Below),
        0 or 1 => (Fit.Full, Why.Reached),
        2 => (Fit.Of(0.9m), Why.Above),
        3 => (Fit.Of(0.5m), Why.FarAbove),
        _ => (Fit.Of(0.25m), Why.FarAbove),
    };

    /// <summary>What the rule may say. Stable: clients rely on the codes; add, never rename.</summary>
    private static class Why
    {
        /// <summary>The offer asks for no level.</summary>
        public static readonly RuleReason NoneAsked = new("qualification.none-asked");

        /// <summary>The person's level is not known or cannot be compared. Values: <c>asked</c>.</summary>
        public static readonly RuleReason Unknown = new("qualification.unknown");

        /// <summary>The level is reached. Values: <c>asked</c>, <c>held</c>.</summary>
        public static readonly RuleReason Reached = new("qualification.reached");

        /// <summary>The level is well above. Values: <c>asked</c>, <c>held</c>, <c>levelsAbove</c>.</summary>
        public static readonly RuleReason Above = new("qualification.above");

        /// <summary>The level is so far above that few such people stay. Values: <c>asked</c>, <c>held</c>, <c>levelsAbove</c>.</summary>
        public static readonly RuleReason FarAbove = new("qualification.far-above") { IsBlocker = true };

        /// <summary>The level is not reached. Values: <c>asked</c>, <c>held</c>, <c>levelsMissing</c>.</summary>
        public static readonly RuleReason Below = new("qualification.below") { IsBlocker = true };

        /// <summary>To companies: the level asked for is reached. Values: <c>asked</c>.</summary>
        public static readonly RuleReason AtLeast = new("qualification.at-least");

        /// <summary>To companies: the level asked for is reached, or not known. Values: <c>asked</c>.</summary>
        public static readonly RuleReason NothingAgainst = new("qualification.nothing-against");

        /// <summary>To companies: nothing is told of the level.</summary>
        public static readonly RuleReason NotTold = new("qualification.not-told");
    }
}
