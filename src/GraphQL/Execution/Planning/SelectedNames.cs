namespace Matching.GraphQL.Execution.Planning;

/// <summary>The schema names selected directly below a field, gathered when a resolver first asks.</summary>
internal sealed class SelectedNames(FieldCollector collector, IReadOnlyList<SubSelection> below)
{
    // Two requests may gather them at once: both find the same.
    private HashSet<string>? _names;

    public bool Contains(string name) => below.Count > 0 && (_names ??= collector.NamesIn(below)).Contains(name);
}
