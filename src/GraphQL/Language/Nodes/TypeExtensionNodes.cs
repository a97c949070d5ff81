using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <summary>An addition to a type defined elsewhere (section 3.4.3).</summary>
public abstract class TypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : DefinitionNode(location)
{
    /// <summary>The name of the type it extends.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An <c>extend scalar</c> (section 3.5.3).</summary>
public sealed class ScalarTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeExtension;
}

/// <summary>An <c>extend type</c> (section 3.6.4).</summary>
public sealed class ObjectTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<FieldDefinitionNode> fields)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>The interfaces it names.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Its fields in document order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectTypeExtension;
}

/// <summary>An <c>extend interface</c> (section 3.7.1).</summary>
public sealed class InterfaceTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<FieldDefinitionNode> fields)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>The interfaces it names.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Its fields in document order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InterfaceTypeExtension;
}

/// <summary>An <c>extend union</c> (section 3.8.1).</summary>
public sealed class UnionTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>The member types it names.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnionTypeExtension;
}

/// <summary>An <c>extend enum</c> (section 3.9.1).</summary>
public sealed class EnumTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>Its values in document order.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumTypeExtension;
}

/// <summary>An <c>extend input</c> (section 3.10.1).</summary>
public sealed class InputObjectTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields)
    : TypeExtensionNode(location, name, nameLocation, directives)
{
    /// <summary>Its fields in document order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputObjectTypeExtension;
}
