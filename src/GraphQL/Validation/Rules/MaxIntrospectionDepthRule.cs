using Matching.GraphQL.Language;

namespace Matching.GraphQL.Validation;

/// <summary>
/// Introspection does not follow lists of fields, interfaces, possible types or input fields more than twice in a
/// row: deeper, its answer grows exponentially with the schema. No section of the specification; a rule of graphql-js 16.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule
{
    private const int TooManyLists = 3;

    /// <summary>The most lists around a fragment with which it was found harmless.</summary>
    private readonly Dictionary<string, int> _harmlessAt = new(StringComparer.Ordinal);

    /// <summary>The fewest lists around a fragment with which it was found too deep.</summary>
    private readonly Dictionary<string, int> _tooDeepAt = new(StringComparer.Ordinal);

    private FieldNode? _reported;

    public override void EnterField(FieldNode field)
    {
        if (_reported is not null || field.Name is not ("__schema" or "__type")) return;
        if (!IsTooDeep(field, lists: 0, new Dictionary<string, int>(StringComparer.Ordinal))) return;

        _reported = field;
        context.Report("Maximum introspection depth exceeded", field.Location);
    }

    public override void LeaveField(FieldNode field)
    {
        if (_reported == field) _reported = null;
    }

    private bool IsTooDeep(SelectionNode selection, int lists, Dictionary<string, int> visited)
    {
        ValidationContext.GuardStack();
        return selection switch
        {
            FragmentSpreadNode spread => IsTooDeep(spread.Name, lists, visited),
            FieldNode field when IsList(field) => lists + 1 >= TooManyLists || IsTooDeep(field.SelectionSet, lists + 1, visited),
            FieldNode field => IsTooDeep(field.SelectionSet, lists, visited),
            InlineFragmentNode inline => IsTooDeep(inline.SelectionSet, lists, visited),
            _ => false,
        };
    }

    private static bool IsList(FieldNode field) => field.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields";

    private bool IsTooDeep(SelectionSetNode? set, int lists, Dictionary<string, int> visited)
    {
        if (set is null) return false;

        foreach (var selection in set.Selections)
        {
            if (IsTooDeep(selection, lists, visited)) return true;
        }

        return false;
    }

    /// <summary>Follows a fragment, unless it was followed with as many lists around it: so each is followed three times at most.</summary>
    private bool IsTooDeep(string name, int lists, Dictionary<string, int> visited)
    {
        if (_tooDeepAt.TryGetValue(name, out var tooDeepAt) && tooDeepAt <= lists) return true;
        if (visited.TryGetValue(name, out var visitedAt) && visitedAt >= lists) return false;
        if (_harmlessAt.TryGetValue(name, out var harmlessAt) && harmlessAt >= lists) return false;
        if (context.Fragments.Find(name) is not { } fragment) return false;

        visited[name] = lists;
        var isTooDeep = IsTooDeep(fragment.SelectionSet, lists, visited);
        (isTooDeep ? _tooDeepAt : _harmlessAt)[name] = lists;
        return isTooDeep;
    }
}
