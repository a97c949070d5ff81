using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <summary>A field of an object or interface type (section 3.6).</summary>
public sealed class FieldDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>Its arguments in document order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FieldDefinition;
}

/// <summary>An argument or an input field (section 3.6.1).</summary>
public sealed class InputValueDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its default, or null without one.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputValueDefinition;
}

/// <summary>A value of an enum (section 3.9).</summary>
public sealed class EnumValueDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValueDefinition;
}
