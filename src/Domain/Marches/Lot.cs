namespace Matching.Domain.Marches;

/// <summary>A lot of a marché; an undivided marché has one.</summary>
public sealed record Lot
{
    /// <summary>The identifier.</summary>
    public required LotId Id { get; init; }

    /// <summary>The number in the marché, such as <c>2</c> or <c>2A</c>; unique within it.</summary>
    public required string Number { get; init; }

    /// <summary>What the lot is about; null when it has no title of its own.</summary>
    public string? Title { get; init; }

    /// <summary>Who owes how many hours; several when a grouping shares the lot.</summary>
    public IReadOnlyList<HoursObligation> Obligations { get; init; } = [];
}

/// <summary>Identifies a lot of a marché.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct LotId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static LotId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
