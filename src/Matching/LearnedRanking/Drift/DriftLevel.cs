namespace Matching.LearnedRanking.Drift;

/// <summary>What a drift asks for.</summary>
public enum DriftLevel
{
    /// <summary>Nothing.</summary>
    Steady,

    /// <summary>A look: values moved more than chance explains.</summary>
    Watch,

    /// <summary>A new model, or the rules: this one works on another population than it was brought into use for.</summary>
    Act,
}
