namespace Matching.Ranking;

/// <summary>Among which rows a feature's values are handed around.</summary>
public enum PermutationScope
{
    /// <summary>All rows: the feature's whole worth, also that of what a group's rows share.</summary>
    AllRows,

    /// <summary>Those of each group: only what the feature says about the order within a group.</summary>
    Groups,
}
