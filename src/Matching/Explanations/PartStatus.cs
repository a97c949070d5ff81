namespace Matching.Explanations;

/// <summary>What the points of a part stand for.</summary>
public enum PartStatus
{
    /// <summary>The rule had what it needed.</summary>
    Scored,

    /// <summary>Something needed is not known: the part earns the neutral share of the weights, and says what is missing.</summary>
    Unknown,

    /// <summary>The rule says nothing about this pair: 0 points of 0.</summary>
    NotApplicable,
}
