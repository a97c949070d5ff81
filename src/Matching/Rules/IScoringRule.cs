using Matching.Explanations;
using Matching.Pairs;

namespace Matching.Rules;

/// <summary>One aspect of how well a person and an offer fit. Pure: the same pair gives the same result, always.</summary>
/// <remarks>How to add one: docs/changing.md.</remarks>
internal interface IScoringRule
{
    /// <summary>Which rule it is.</summary>
    RuleKind Kind { get; }

    /// <summary>
    /// What the rule can give in the standard set of weights. A rule that came after the set begins with no points: a set that has answered
    /// stays as it was, and an administrator decides when the rule counts.
    /// </summary>
    Points StandardWeight { get; }

    /// <summary>Whether the rule looks at what opens a right.</summary>
    /// <remarks>Models are told nothing of such a rule (docs/decisions/0076-features-and-what-is-left-out.md).</remarks>
    bool LooksAtARight => false;

    /// <summary>
    /// What a company may be told of the rule about people who are not introduced to it. Nothing unless the rule states it: what tells a
    /// situation must not be shown because nobody thought of it (docs/decisions/0060-what-a-company-is-told.md).
    /// </summary>
    CompanyBands? ForCompanies => null;

    /// <summary>What the rule says about the pair.</summary>
    RuleResult Apply(in Pairing pair);
}
