namespace Matching;

/// <summary>What a drift asks for.</summary>
public enum DriftLevel
{
    /// <summary>Nothing.</summary>
    Steady,

    /// <summary>A look: values moved, perhaps by chance.</summary>
    Watch,

    /// <summary>A new model, or the rules: this one works on other data than it learned from.</summary>
    Act,
}
