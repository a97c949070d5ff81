namespace Matching.Domain.Eligibility;

/// <summary>Identifies a facilitateur's decision on eligibility.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct EligibilityDecisionId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static EligibilityDecisionId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
