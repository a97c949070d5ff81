using Matching.Explanations;
using Matching.Occupations;
using Matching.Pairs;

namespace Matching.Rules;

/// <summary>Prefers people who look for the offer's occupation, or for one that leads to it.</summary>
/// <remarks>The nearest of the person's targets counts. Fits by kind of link: docs/decisions/0045-occupation.md.</remarks>
internal sealed class OccupationRule : IScoringRule
{
    public RuleKind Kind => RuleKind.Occupation;

    public Points StandardWeight => Points.Of(30);

    public CompanyBands ForCompanies { get; } = new(
        Why.NotTold,
        new CompanyBand(Why.Same, Fit.Full, Why.Same),
        new CompanyBand(Why.Near, Fit.Of(0.65m), Why.Sibling, Why.Close, Why.CloseForSomeTitles),
        new CompanyBand(Why.Related, Fit.Of(0.3m), Why.Evolution, Why.EvolutionForSomeTitles, Why.SameDomain));

    public RuleResult Apply(in Pairing pair)
    {
        var offered = ReasonValue.Occupation("offered", pair.Offer.Rome);
        if (pair.Target is not { } target) return RuleResult.Unknown(Why.Unknown).With(offered);

        var (fit, why) = Of(pair.Link);
        var result = RuleResult.Scored(fit, why).With(offered);
        return pair.Link == OccupationLink.Same ? result : result.With(ReasonValue.Occupation("target", target.Rome));
    }

    private static (Fit Fit, RuleReason Why) Of(OccupationLink link) => link switch
    {
        OccupationLink.Same => (Fit.Full, Why.Same),
        OccupationLink.Sibling => (Fit.Of(0.9m), Why.Sibling),
        OccupationLink.Close => (Fit.Of(0.75m), Why.Close),
        OccupationLink.CloseForSomeTitles => (Fit.Of(0.65m), Why.CloseForSomeTitles),
        OccupationLink.Evolution => (Fit.Of(0.55m), Why.Evolution),
        OccupationLink.EvolutionForSomeTitles => (Fit.Of(0.45m), Why.EvolutionForSomeTitles),
        OccupationLink.SameDomain => (Fit.Of(0.3m), Why.SameDomain),
        _ => (Fit.None, Why.Unrelated),
    };

    /// <summary>What the rule may say. Stable: clients rely on the codes; add, never rename.</summary>
    private static class Why
    {
        /// <summary>No target occupation is known. Values: <c>offered</c>.</summary>
        public static readonly RuleReason Unknown = new("occupation.unknown");

        /// <summary>The offer's very occupation. Values: <c>offered</c>.</summary>
        public static readonly RuleReason Same = new("occupation.same");

        /// <summary>Split from the same ROME 3 occupation. Values: <c>offered</c>, <c>target</c>.</summary>
        public static readonly RuleReason Sibling = new("occupation.sibling");

        /// <summary>Published as close. Values: <c>offered</c>, <c>target</c>.</summary>
        public static readonly RuleReason Close = new("occupation.close");

        /// <summary>Published as close for some job titles. Values: <c>offered</c>, <c>target</c>.</summary>
        public static readonly RuleReason CloseForSomeTitles = new("occupation.close-some-titles");

        /// <summary>Published as within reach with experience or training. Values: <c>offered</c>, <c>target</c>.</summary>
        public static readonly RuleReason Evolution = new("occupation.evolution");

        /// <summary>The same for some job titles. Values: <c>offered</c>, <c>target</c>.</summary>
        public static readonly RuleReason EvolutionForSomeTitles = new("occupation.evolution-some-titles");

        /// <summary>The same professional domain only. Values: <c>offered</c>, <c>target</c>.</summary>
        public static readonly RuleReason SameDomain = new("occupation.same-domain");

        /// <summary>No relation known. Values: <c>offered</c>, <c>target</c>.</summary>
        public static readonly RuleReason Unrelated = new("occupation.unrelated") { IsBlocker = true };

        /// <summary>To companies: the offer's occupation or one near to it. Values: <c>offered</c>.</summary>
        public static readonly RuleReason Near = new("occupation.near");

        /// <summary>To companies: the offer's occupation, one near to it, or one that leads to it or belongs to its domain. Values: <c>offered</c>.</summary>
        public static readonly RuleReason Related = new("occupation.related");

        /// <summary>To companies: nothing is told of the occupation.</summary>
        public static readonly RuleReason NotTold = new("occupation.not-told");
    }
}
