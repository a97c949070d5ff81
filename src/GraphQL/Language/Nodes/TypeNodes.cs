namespace Matching.GraphQL.Language;

/// <summary>A reference to a type (section 2.11).</summary>
public abstract class TypeNode(Location location)
    : SyntaxNode(location);

/// <summary>A type's name.</summary>
public sealed class NamedTypeNode(Location location, string name)
    : TypeNode(location)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NamedType;
}

/// <summary>A list: <c>[T]</c>.</summary>
public sealed class ListTypeNode(Location location, TypeNode type)
    : TypeNode(location)
{
    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListType;
}

/// <summary>A type that refuses null: <c>T!</c>.</summary>
public sealed class NonNullTypeNode(Location location, TypeNode type)
    : TypeNode(location)
{
    /// <summary>The nullable type; never itself a <see cref="NonNullTypeNode"/>.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NonNullType;
}
