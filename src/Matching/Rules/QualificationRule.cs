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

    // The band of whoever reaches the level counts as the rule counts two levels above.
    public IReadOnlyList<CompanyBand> CompanyBands { get; } =
    [
        new(ReasonCodes.QualificationNoneAsked, Fit.Full, ReasonCodes.QualificationNoneAsked),
        new(ReasonCodes.QualificationAtLeast, Fit.Of(0.9m), ReasonCodes.QualificationReached, ReasonCodes.QualificationAbove),
        new(ReasonCodes.QualificationNothingAgainst, Fit.Of(0.5m), ReasonCodes.QualificationUnknown),
    ];

    public RuleResult Apply(in Pairing pair)
    {
        if (pair.Offer.MinLevel is not { } asked) return RuleResult.Scored(Fit.Full, ReasonCodes.QualificationNoneAsked);

        var wanted = ReasonValue.Term("asked", asked);
        if (pair.Candidate.Level is not { } held || held.Rank() is not { } have || asked.Rank() is not { } want)
            return RuleResult.Unknown(ReasonCodes.QualificationUnknown).With(wanted);

        var (fit, code) = Of(have - want);
        var result = RuleResult.Scored(fit, code).With(wanted).With(ReasonValue.Term("held", held));
        return code switch
        {
            ReasonCodes.QualificationBelow => result.With(ReasonValue.Count("levelsMissing", want - have)),
            ReasonCodes.QualificationAbove or ReasonCodes.QualificationFarAbove => result.With(ReasonValue.Count("levelsAbove", have - want)),
            _ => result,
        };
    }

    private static (Fit Fit, string Code) Of(int levelsAbove) => levelsAbove switch
    {
        <= -3 => (Fit.None, ReasonCodes.QualificationBelow),
        -2 => (Fit.Of(0.2m), ReasonCodes.QualificationBelow),
        -1 => (Fit.Of(0.5m), ReasonCodes.QualificationBelow),
        0 or 1 => (Fit.Full, ReasonCodes.QualificationReached),
        2 => (Fit.Of(0.9m), ReasonCodes.QualificationAbove),
        3 => (Fit.Of(0.5m), ReasonCodes.QualificationFarAbove),
        _ => (Fit.Of(0.25m), ReasonCodes.QualificationFarAbove),
    };
}
