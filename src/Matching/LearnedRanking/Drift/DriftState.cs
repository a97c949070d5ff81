namespace Matching.LearnedRanking.Drift;

/// <summary>Whether drift can be told of a model yet.</summary>
public enum DriftState
{
    /// <summary>What it served first, the reference, is still being collected.</summary>
    Collecting,

    /// <summary>The reference is complete; too little was served since, or too little lately.</summary>
    TooLittle,

    /// <summary>What was served lately was compared with the reference.</summary>
    Measured,
}
