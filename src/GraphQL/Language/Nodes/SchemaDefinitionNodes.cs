using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <summary>The <c>schema { }</c> definition (section 3.3).</summary>
public sealed class SchemaDefinitionNode(
    Location location,
    StringValueNode? description,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    : DefinitionNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SchemaDefinition;
}

/// <summary>An <c>extend schema</c> (section 3.3.2).</summary>
public sealed class SchemaExtensionNode(
    Location location,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    : DefinitionNode(location)
{
    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types it adds.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SchemaExtension;
}

/// <summary>A root type: <c>query: Query</c>.</summary>
public sealed class OperationTypeDefinitionNode(
    Location location,
    OperationKind operation,
    NamedTypeNode type)
    : SyntaxNode(location)
{
    /// <summary>The kind of operation.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>Its root type.</summary>
    public NamedTypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;
}

/// <summary>A directive definition (section 3.13).</summary>
public sealed class DirectiveDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    ImmutableArray<string> locations)
    : DefinitionNode(location)
{
    /// <summary>The description before it, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Its name, without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>Its arguments in document order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether it may be applied several times in one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The locations it allows, such as <c>FIELD</c>.</summary>
    public ImmutableArray<string> Locations { get; } = locations;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveDefinition;
}
