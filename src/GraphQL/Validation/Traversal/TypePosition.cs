using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>The types at the node a walk stands on; null where the document names something the schema does not have.</summary>
internal sealed class TypePosition
{
    /// <summary>The composite type whose fields the current selection set selects.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The type of the current field, or the type a fragment applies to.</summary>
    public GraphQLType? Type { get; set; }

    public FieldDefinition? Field { get; set; }

    /// <summary>The directive whose arguments are visited.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The type expected of the current value.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>The type expected of the list or object the current value is in.</summary>
    public GraphQLType? ParentInputType { get; set; }

    /// <summary>The argument or input field the current value is given to has a default.</summary>
    public bool HasDefault { get; set; }
}
