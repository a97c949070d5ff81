namespace Matching.Domain.Candidates;

/// <summary>Identifies a piece of evidence.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct EvidenceId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static EvidenceId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
