namespace Matching.GraphQL.Sdl;

/// <summary>One difference between two versions of a schema.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Coordinate">
/// Where: a schema coordinate (specification section 3.14) such as <c>Offer.matches(first:)</c>; <c>schema</c> for the whole.
/// </param>
/// <param name="Message">A sentence that says what changed from what to what.</param>
/// <param name="Severity">What it may do to clients.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, string Coordinate, string Message, ChangeSeverity Severity);

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
