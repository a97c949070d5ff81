using Matching.Explanations;
using Matching.Occupations;
using Matching.Pairs;

namespace Matching.Rules;

/// <summary>Prefers people who look for the offer's occupation, or for one from which it is near.</summary>
/// <remarks>The nearest of the person's targets counts. Fits by kind of link: docs/decisions/0045-occupation.md.</remarks>
internal sealed class OccupationRule : IScoringRule
{
    public RuleKind Kind => RuleKind.Occupation;

    public IReadOnlyList<CompanyBand> CompanyBands { get; } =
    [
        new(ReasonCodes.OccupationSame, Fit.Full, ReasonCodes.OccupationSame),
        new(ReasonCodes.OccupationNear, Fit.Of(0.65m), ReasonCodes.OccupationSibling, ReasonCodes.OccupationClose, ReasonCodes.OccupationCloseForSomeTitles),
        new(ReasonCodes.OccupationRelated, Fit.Of(0.3m), ReasonCodes.OccupationEvolution, ReasonCodes.OccupationEvolutionForSomeTitles, ReasonCodes.OccupationSameDomain),
    ];

    public RuleResult Apply(in Pairing pair)
    {
        var offered = ReasonValue.Occupation("offered", pair.Offer.Rome);
        if (pair.Target is not { } target) return RuleResult.Unknown(ReasonCodes.OccupationUnknown).With(offered);

        var (fit, code) = Of(pair.Link);
        var result = RuleResult.Scored(fit, code).With(offered);
        return pair.Link == OccupationLink.Same ? result : result.With(ReasonValue.Occupation("target", target.Rome));
    }

    private static (Fit Fit, string Code) Of(OccupationLink link) => link switch
    {
        OccupationLink.Same => (Fit.Full, ReasonCodes.OccupationSame),
        OccupationLink.Sibling => (Fit.Of(0.9m), ReasonCodes.OccupationSibling),
        OccupationLink.Close => (Fit.Of(0.75m), ReasonCodes.OccupationClose),
        OccupationLink.CloseForSomeTitles => (Fit.Of(0.65m), ReasonCodes.OccupationCloseForSomeTitles),
        OccupationLink.Evolution => (Fit.Of(0.55m), ReasonCodes.OccupationEvolution),
        OccupationLink.EvolutionForSomeTitles => (Fit.Of(0.45m), ReasonCodes.OccupationEvolutionForSomeTitles),
        OccupationLink.SameDomain => (Fit.Of(0.3m), ReasonCodes.OccupationSameDomain),
        _ => (Fit.None, ReasonCodes.OccupationUnrelated),
    };
}
