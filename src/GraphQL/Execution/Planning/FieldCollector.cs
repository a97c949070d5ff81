using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Coercion;
using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>Spec CollectFields (section 6.3.2) for one assignment of the inclusion variables.</summary>
/// <param name="schema">The schema.</param>
/// <param name="document">Where fragments are found.</param>
/// <param name="conditions">The variables that decide about inclusion and deferral.</param>
/// <param name="limits">How much may be selected.</param>
/// <param name="inParts">Deferred fragments are told from the rest; else <c>@defer</c> and <c>@stream</c> are ignored.</param>
internal sealed class FieldCollector(Schema schema, DocumentNode document, VariableValues conditions, PlanLimits limits, bool inParts = false)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments =
        document.Definitions.OfType<FragmentDefinitionNode>().DistinctBy(fragment => fragment.Name).ToDictionary(
            fragment => fragment.Name, StringComparer.Ordinal);

    private int _collected;

    /// <exception cref="GraphQLException">More is selected than allowed.</exception>
    public FieldGroups Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets) =>
        Collect(type, [.. selectionSets.Select(set => new SubSelection(set, null))]);

    /// <exception cref="GraphQLException">More is selected than allowed.</exception>
    public FieldGroups Collect(ObjectType type, IReadOnlyList<SubSelection> selections)
    {
        var groups = new FieldGroups();
        HashSet<(string, DeferUsage?)>? visited = null;
        foreach (var (selectionSet, within) in selections) Collect(type, selectionSet, within, groups, ref visited);
        return groups;
    }

    /// <summary>The schema names selected directly below a field, for resolvers that ask.</summary>
    public HashSet<string> NamesIn(IReadOnlyList<SubSelection> selections)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selection in selections) AddNames(selection.Set, names, visited);
        return names;
    }

    /// <summary>How a list is streamed; null when it is not.</summary>
    public StreamUsage? StreamOf(FieldNode field) => Active(field, "stream") is { } directive ? new(directive) : null;

    private void AddNames(SelectionSetNode selectionSet, HashSet<string> names, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case FieldNode field: names.Add(field.Name); break;
                case InlineFragmentNode inline: AddNames(inline.SelectionSet, names, visited); break;
                case FragmentSpreadNode spread when visited.Add(spread.Name)
                    && _fragments.TryGetValue(spread.Name, out var fragment): AddNames(fragment.SelectionSet, names, visited); break;
            }
        }
    }

    private void Collect(ObjectType type, SelectionSetNode selectionSet, DeferUsage? within, FieldGroups groups, ref HashSet<(string, DeferUsage?)>? visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (++_collected > limits.MaxFields)
                throw new GraphQLException($"The operation selects more than {limits.MaxFields} fields, fragments included.", "OPERATION_TOO_LARGE");
            if (!IsIncluded(selection)) continue;

            switch (selection)
            {
                case FieldNode field:
                    groups.Add(field, within);
                    break;
                // A fragment spread before without deferring adds nothing more; one spread within a deferred fragment may add fields outside of it.
                case FragmentSpreadNode spread when visited?.Contains((spread.Name, null)) != true && _fragments.TryGetValue(spread.Name, out var fragment):
                    if (Applies(type, fragment.TypeCondition) && Enter(spread, within, groups) is var inside && (visited ??= []).Add((spread.Name, inside)))
                        Collect(type, fragment.SelectionSet, inside, groups, ref visited);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, Enter(inline, within, groups), groups, ref visited);
                    break;
            }
        }
    }

    private DeferUsage? Enter(SelectionNode fragment, DeferUsage? within, FieldGroups groups)
    {
        if (Active(fragment, "defer") is not { } directive) return within;

        var usage = new DeferUsage(StreamUsage.LabelOf(directive), within);
        groups.AddUsage(usage);
        return usage;
    }

    /// <summary>The directive of a name that is neither switched off nor ignored.</summary>
    private DirectiveNode? Active(SelectionNode selection, string name)
    {
        if (!inParts || selection.Directives.IsEmpty) return null;

        var directive = selection.Directives.FirstOrDefault(candidate => candidate.Name == name);
        return directive is not null && Condition(directive, whenMissing: true) ? directive : null;
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

    private bool Condition(DirectiveNode directive, bool whenMissing = false) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name == "if")?.Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => conditions.Has(variable.Name) ? conditions.Get(variable.Name) is true : whenMissing,
        _ => whenMissing,
    };

    /// <summary>Spec DoesFragmentTypeApply.</summary>
    private bool Applies(ObjectType type, NamedTypeNode condition) =>
        condition.Name == type.Name || (schema.FindType(condition.Name) is { IsAbstract: true } named && schema.IsPossibleType(named, type));
}

/// <summary>A selection set below a field.</summary>
/// <param name="Set">The selections.</param>
/// <param name="Within">The deferred fragment the field stands in; null for none.</param>
internal readonly record struct SubSelection(SelectionSetNode Set, DeferUsage? Within);
