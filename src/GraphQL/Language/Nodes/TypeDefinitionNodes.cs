using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <summary>The definition of a named type (section 3.4).</summary>
public abstract class TypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : DefinitionNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A <c>scalar</c> (section 3.5).</summary>
public sealed class ScalarTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeDefinition;
}

/// <summary>A <c>type</c> (section 3.6).</summary>
public sealed class ObjectTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<FieldDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <summary>The interfaces it names.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Its fields in document order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectTypeDefinition;
}

/// <summary>An <c>interface</c> (section 3.7).</summary>
public sealed class InterfaceTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<FieldDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <summary>The interfaces it names.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Its fields in document order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InterfaceTypeDefinition;
}

/// <summary>A <c>union</c> (section 3.8).</summary>
public sealed class UnionTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <summary>The member types it names.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnionTypeDefinition;
}

/// <summary>An <c>enum</c> (section 3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <summary>Its values in document order.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumTypeDefinition;
}

/// <summary>An <c>input</c> (section 3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields)
    : TypeDefinitionNode(location, description, name, nameLocation, directives)
{
    /// <summary>Its fields in document order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputObjectTypeDefinition;
}
