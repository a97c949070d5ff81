using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <summary>A whole document: operations and fragments, or type definitions (section 2.2).</summary>
public sealed class DocumentNode(
    Location location,
    SourceText source,
    ImmutableArray<DefinitionNode> definitions)
    : SyntaxNode(location)
{
    /// <summary>The text it was parsed from; gives lines and columns.</summary>
    public SourceText Source { get; } = source;

    /// <summary>Its definitions in document order; at least one when parsed.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Document;
}

/// <summary>A top-level definition or extension of a document.</summary>
public abstract class DefinitionNode(Location location)
    : SyntaxNode(location);

/// <summary>A query, mutation or subscription (section 2.3).</summary>
public sealed class OperationDefinitionNode(
    Location location,
    StringValueNode? description,
    OperationKind operation,
    string? name,
    Location nameLocation,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : DefinitionNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>What it does.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>Its name, or null when anonymous.</summary>
    public string? Name { get; } = name;

    /// <summary>Where its name stands; the operation's start when anonymous.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The variables it declares.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root fields it asks for.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationDefinition;
}

/// <summary>A declared variable such as <c>$id: ID! = "1"</c> (section 2.10).</summary>
public sealed class VariableDefinitionNode(
    Location location,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable it declares.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The constant used when the client gives none, or null without default.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.VariableDefinition;
}

/// <summary>A named fragment (section 2.8).</summary>
public sealed class FragmentDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : DefinitionNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name; never <c>on</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>The type it applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The fields it stands for.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentDefinition;
}
