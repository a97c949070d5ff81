namespace Matching.LearnedRanking.Evaluation;

/// <summary>By what the offers of an evaluation are told apart.</summary>
public enum SegmentKind
{
    /// <summary>The sector of the marché.</summary>
    Sector,

    /// <summary>The department of the work.</summary>
    Territory,

    /// <summary>The kind of contract.</summary>
    ContractType,
}
