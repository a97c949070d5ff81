namespace Matching.Explanations;

/// <summary>What a blocker does to a match.</summary>
public enum BlockerEffect
{
    /// <summary>Keeps the pair out of the matches; it may be shown as a near miss.</summary>
    Excludes,

    /// <summary>Somebody must look before the hire; the match is shown, with this flag.</summary>
    ToConfirm,

    /// <summary>Costs points only.</summary>
    Lowers,
}
