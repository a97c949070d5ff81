namespace Matching.Fairness;

/// <summary>Why a fairness check fails.</summary>
public enum FairnessFailureReason
{
    /// <summary>The ratio is below the limit, surely below 1, and surely below what the rules give.</summary>
    BelowLimit,

    /// <summary>The group surely fares worse than others, and surely worse than under the rules: its ratio is below the limit times theirs.</summary>
    WorseThanRules,
}
