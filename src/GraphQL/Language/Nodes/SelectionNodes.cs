using System.Collections.Immutable;

namespace Matching.GraphQL.Language;

/// <summary>The selections between two braces (section 2.4).</summary>
public sealed class SelectionSetNode(Location location, ImmutableArray<SelectionNode> selections)
    : SyntaxNode(location)
{
    /// <summary>The selections in document order; at least one when parsed.</summary>
    public ImmutableArray<SelectionNode> Selections { get; } = selections;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SelectionSet;
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(Location location, ImmutableArray<DirectiveNode> directives)
    : SyntaxNode(location)
{
    /// <summary>Its directives in document order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A field of a selection set (section 2.5).</summary>
public sealed class FieldNode(
    Location location,
    ImmutableArray<DirectiveNode> directives,
    string? alias,
    string name,
    ImmutableArray<ArgumentNode> arguments,
    SelectionSetNode? selectionSet)
    : SelectionNode(location, directives)
{
    /// <summary>The response name the client chose (section 2.7), or null.</summary>
    public string? Alias { get; } = alias;

    /// <summary>The field's name in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>Its arguments in document order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>Its sub-selections, or null.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key of this field in the response: the alias, else the name.</summary>
    public string ResponseName => Alias ?? Name;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Field;
}

/// <summary>The use of a named fragment: <c>...Name</c> (section 2.8).</summary>
public sealed class FragmentSpreadNode(
    Location location,
    ImmutableArray<DirectiveNode> directives,
    string name,
    Location nameLocation)
    : SelectionNode(location, directives)
{
    /// <summary>The fragment's name.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentSpread;
}

/// <summary>A fragment in place: <c>... on Type { }</c> (section 2.8.2).</summary>
public sealed class InlineFragmentNode(
    Location location,
    ImmutableArray<DirectiveNode> directives,
    NamedTypeNode? typeCondition,
    SelectionSetNode selectionSet)
    : SelectionNode(location, directives)
{
    /// <summary>The type it applies to, or null for the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The fields it stands for.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InlineFragment;
}

/// <summary>A named argument of a field or directive (section 2.6).</summary>
public sealed class ArgumentNode(Location location, string name, ValueNode value)
    : SyntaxNode(location)
{
    /// <summary>The argument's name.</summary>
    public string Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Argument;
}

/// <summary>An applied directive (section 2.12).</summary>
public sealed class DirectiveNode(Location location, string name, ImmutableArray<ArgumentNode> arguments)
    : SyntaxNode(location)
{
    /// <summary>The directive's name, without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Its arguments in document order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Directive;
}
