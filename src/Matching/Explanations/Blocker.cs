namespace Matching.Explanations;

/// <summary>What stands between a person and an offer, and by how much.</summary>
/// <param name="Effect">Whether it excludes, asks for a look, or costs points only.</param>
/// <param name="Reason">What is missing, as a code with values.</param>
public sealed record Blocker(BlockerEffect Effect, Reason Reason)
{
    /// <summary>A blocker with its values.</summary>
    public static Blocker Of(BlockerEffect effect, string code, params IReadOnlyList<ReasonValue> values) => new(effect, new(code, values));
}

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
