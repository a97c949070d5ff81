using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>Finds the variables that decide about inclusion anywhere in a document.</summary>
internal static class ConditionVariables
{
    public static string[] Of(DocumentNode document)
    {
        var names = new List<string>();
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation) Add(operation.SelectionSet, names);
            else if (definition is FragmentDefinitionNode fragment) Add(fragment.SelectionSet, names);
        }

        return [.. names.Distinct()];
    }

    // The parser bounds how deep selection sets nest within one definition.
    private static void Add(SelectionSetNode selectionSet, List<string> names)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name is not ("skip" or "include")) continue;
                foreach (var argument in directive.Arguments)
                {
                    if (argument.Value is VariableNode variable) names.Add(variable.Name);
                }
            }

            if (selection is FieldNode { SelectionSet: { } below }) Add(below, names);
            else if (selection is InlineFragmentNode inline) Add(inline.SelectionSet, names);
        }
    }
}
