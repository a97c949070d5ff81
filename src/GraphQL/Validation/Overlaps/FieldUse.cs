using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <summary>A field selected on a type.</summary>
/// <param name="node">The selection.</param>
/// <param name="parentType">The type it is selected on; null when unknown.</param>
internal sealed class FieldUse(FieldNode node, NamedType? parentType)
{
    public FieldNode Node { get; } = node;

    public NamedType? ParentType { get; } = parentType;

    /// <summary>Its type; null when unknown, and for <c>__typename</c> and the like, which never conflict by type.</summary>
    public GraphQLType? Type { get; } = (parentType as FieldsType)?.Fields.Find(node.Name)?.Type;

    /// <summary>It has neither arguments nor sub-selections, nor a directive that might stream it.</summary>
    public bool IsSimpleLeaf => Node.Arguments.IsEmpty && Node.Directives.IsEmpty && Node.SelectionSet is null;
}
