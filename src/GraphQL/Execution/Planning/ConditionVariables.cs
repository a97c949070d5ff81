using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>What decides about inclusion or deferral anywhere in a document.</summary>
internal sealed class ConditionVariables
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ConditionVariables(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation) Add(operation.SelectionSet);
            else if (definition is FragmentDefinitionNode fragment) Add(fragment.SelectionSet);
        }
    }

    public string[] Names => [.. _names];

    /// <summary>The document has <c>@defer</c> or <c>@stream</c>.</summary>
    public bool HaveParts { get; private set; }

    public static ConditionVariables Of(DocumentNode document) => new(document);

    // The parser bounds how deep selection sets nest within one definition.
    private void Add(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives) Add(directive);

            if (selection is FieldNode { SelectionSet: { } below }) Add(below);
            else if (selection is InlineFragmentNode inline) Add(inline.SelectionSet);
        }
    }

    private void Add(DirectiveNode directive)
    {
        if (directive.Name is not ("skip" or "include" or "defer" or "stream")) return;

        HaveParts |= directive.Name is "defer" or "stream";
        foreach (var argument in directive.Arguments)
        {
            if (argument is { Name: "if", Value: VariableNode variable }) _names.Add(variable.Name);
        }
    }
}
