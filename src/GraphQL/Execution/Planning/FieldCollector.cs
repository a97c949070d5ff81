using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>Spec CollectFields (section 6.3.2) for one assignment of the inclusion variables.</summary>
internal sealed class FieldCollector(Schema schema, DocumentNode document, VariableValues conditions, PlanLimits limits)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().DistinctBy(fragment => fragment.Name).ToDictionary(fragment => fragment.Name, StringComparer.Ordinal);

    private int _collected;

    /// <exception cref="GraphQLException">More is selected than allowed.</exception>
    public FieldGroups Collect(ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets)
    {
        var groups = new FieldGroups();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets) Collect(type, selectionSet, groups, visited);
        return groups;
    }

    /// <summary>The schema names selected directly below a field, for resolvers that ask.</summary>
    public HashSet<string> NamesIn(IReadOnlyList<SelectionSetNode> selectionSets)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets) AddNames(selectionSet, names, visited);
        return names;
    }

    private void AddNames(SelectionSetNode selectionSet, HashSet<string> names, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case FieldNode field: names.Add(field.Name); break;
                case InlineFragmentNode inline: AddNames(inline.SelectionSet, names, visited); break;
                case FragmentSpreadNode spread when visited.Add(spread.Name) && _fragments.TryGetValue(spread.Name, out var fragment): AddNames(fragment.SelectionSet, names, visited); break;
            }
        }
    }

    private void Collect(ObjectType type, SelectionSetNode selectionSet, FieldGroups groups, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (++_collected > limits.MaxFields) throw new GraphQLException($"The operation selects more than {limits.MaxFields} fields, fragments included.", "OPERATION_TOO_LARGE");
            if (!IsIncluded(selection)) continue;

            switch (selection)
            {
                case FieldNode field:
                    groups.Add(field);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name) && _fragments.TryGetValue(spread.Name, out var fragment):
                    if (Applies(type, fragment.TypeCondition)) Collect(type, fragment.SelectionSet, groups, visited);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, groups, visited);
                    break;
            }
        }
    }

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name == "skip" && Condition(directive)) return false;
            if (directive.Name == "include" && !Condition(directive)) return false;
        }

        return true;
    }

    private bool Condition(DirectiveNode directive) => directive.Arguments.FirstOrDefault(argument => argument.Name == "if")?.Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => conditions.Get(variable.Name) is true,
        _ => false,
    };

    /// <summary>Spec DoesFragmentTypeApply.</summary>
    private bool Applies(ObjectType type, NamedTypeNode condition) =>
        condition.Name == type.Name || (schema.FindType(condition.Name) is { IsAbstract: true } named && schema.IsPossibleType(named, type));
}
