using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>Fields grouped by response name, in order of first occurrence.</summary>
internal sealed class FieldGroups
{
    // Below this many, looking through the list beats hashing.
    private const int FewGroups = 8;

    private readonly List<List<FieldNode>> _groups = [];
    private Dictionary<string, List<FieldNode>>? _byName;

    public int Count => _groups.Count;

    public IReadOnlyList<FieldNode> this[int index] => _groups[index];

    public void Add(FieldNode field)
    {
        if (Find(field.ResponseName) is { } group)
        {
            group.Add(field);
            return;
        }

        var added = new List<FieldNode>(1) { field };
        _groups.Add(added);
        if (_byName is not null) _byName.Add(field.ResponseName, added);
        else if (_groups.Count > FewGroups) _byName = _groups.ToDictionary(known => known[0].ResponseName, StringComparer.Ordinal);
    }

    private List<FieldNode>? Find(string name)
    {
        if (_byName is not null) return _byName.GetValueOrDefault(name);

        foreach (var group in _groups)
        {
            if (group[0].ResponseName == name) return group;
        }

        return null;
    }
}
