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
