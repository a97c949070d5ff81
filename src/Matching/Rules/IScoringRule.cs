using Matching.Explanations;
using Matching.Pairs;

namespace Matching.Rules;

/// <summary>One aspect of how well a person and an offer fit. Pure: the same pair gives the same result, always.</summary>
internal interface IScoringRule
{
    /// <summary>Which rule it is.</summary>
    RuleKind Kind { get; }

    /// <summary>
    /// The bands in which a company may be told what the rule says of people who are not introduced to it, best first. None unless the rule
    /// states them: what tells a situation must not be shown because nobody thought of it (docs/decisions/0060-what-a-company-is-told.md).
    /// </summary>
    IReadOnlyList<CompanyBand> CompanyBands => [];

    /// <summary>What the rule says about the pair.</summary>
    RuleResult Apply(in Pairing pair);
}
