namespace Matching;

/// <summary>What put the matches into their order.</summary>
public enum RankedBy
{
    /// <summary>The sum of the rules' points.</summary>
    Rules,

    /// <summary>A trained model.</summary>
    Model,
}
