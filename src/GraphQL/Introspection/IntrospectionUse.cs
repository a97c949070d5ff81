using Matching.GraphQL.Language;

namespace Matching.GraphQL.Introspection;

/// <summary>Finds where a document asks for the schema. <c>__typename</c> tells nothing of it and does not count.</summary>
internal static class IntrospectionUse
{
    /// <summary>The first such field of an operation or of any fragment; null when there is none.</summary>
    public static FieldNode? FindIn(DocumentNode document, OperationDefinitionNode operation) =>
        FindIn(operation.SelectionSet)
        ?? document.Definitions.OfType<FragmentDefinitionNode>()
            .Select(fragment => FindIn(fragment.SelectionSet))
            .FirstOrDefault(found => found is not null);

    // The parser bounds how deep selection sets nest within one definition.
    private static FieldNode? FindIn(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode { Name: "__schema" or "__type" } found) return found;

            var below = selection switch
            {
                FieldNode { SelectionSet: { } nested } => FindIn(nested),
                InlineFragmentNode inline => FindIn(inline.SelectionSet),
                _ => null,
            };
            if (below is not null) return below;
        }

        return null;
    }
}
