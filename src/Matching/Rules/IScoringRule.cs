namespace Matching;

/// <summary>One aspect of how well a person and an offer fit. Pure: the same pair gives the same result, always.</summary>
internal interface IScoringRule
{
    /// <summary>Which rule it is.</summary>
    RuleKind Kind { get; }

    /// <summary>What the rule says about the pair.</summary>
    RuleResult Apply(in Pairing pair);
}
