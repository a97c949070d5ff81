namespace Matching.Domain.Places;

/// <summary>A commune that is now part of another one: delegated, associated or simply merged. Reference data.</summary>
public sealed record FormerCommune
{
    /// <summary>The INSEE code it had; the key. The commune that succeeds it may have kept the same one.</summary>
    public required InseeCode Code { get; init; }

    /// <summary>The name it had; null when the source lists its code only.</summary>
    public string? Name { get; init; }

    /// <summary>The commune it became part of.</summary>
    public required InseeCode Successor { get; init; }
}
