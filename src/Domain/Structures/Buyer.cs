namespace Matching.Domain.Structures;

/// <summary>A donneur d'ordre: who imposes the clause in its marchés.</summary>
public sealed record Buyer
{
    /// <summary>The identifier.</summary>
    public required BuyerId Id { get; init; }

    /// <summary>The name; the natural key of imports together with <see cref="Siret"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Public or private.</summary>
    public required BuyerKind Kind { get; init; }

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }
}

/// <summary>Identifies a donneur d'ordre.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct BuyerId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static BuyerId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Which law a buyer buys under.</summary>
public enum BuyerKind
{
    /// <summary>A public buyer, bound by the code de la commande publique.</summary>
    Public,

    /// <summary>A private buyer, who imposes the clause by choice.</summary>
    Private,
}
