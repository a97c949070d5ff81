namespace Matching.GraphQL.Sdl;

/// <summary>What a schema change may do to the clients there are.</summary>
public enum ChangeSeverity
{
    /// <summary>Nothing.</summary>
    Safe,

    /// <summary>Valid requests stay valid, but a client may meet what it did not expect, or still use what was announced to go.</summary>
    Dangerous,

    /// <summary>A request that was valid may be refused, or answered in another shape.</summary>
    Breaking,
}
