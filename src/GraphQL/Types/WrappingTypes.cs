namespace Matching.GraphQL.Types;

/// <summary>A list of another type: <c>[T]</c> (spec section 3.11).</summary>
public sealed class ListType(GraphQLType itemType) : GraphQLType
{
    /// <summary>The type of each item, with its own nullability.</summary>
    public GraphQLType ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override NamedType Named => ItemType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}

/// <summary>Another type without null: <c>T!</c> (spec section 3.12).</summary>
public sealed class NonNullType : GraphQLType
{
    /// <summary>Wraps a nullable type.</summary>
    /// <exception cref="ArgumentException">The type is non-null already.</exception>
    public NonNullType(GraphQLType type) => OfType = type is NonNullType
        ? throw new ArgumentException($"{type} is non-null already; non-null types do not nest.", nameof(type))
        : type;

    /// <summary>The nullable type inside.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override GraphQLType Nullable => OfType;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
