using Matching.GraphQL.Language;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>Fields grouped by response name, in order of first occurrence.</summary>
internal sealed class FieldGroups
{
    // Below this many, looking through the list beats hashing.
    private const int FewGroups = 8;

    private readonly List<List<FieldNode>> _groups = [];
    private Dictionary<string, List<FieldNode>>? _byName;
    private Dictionary<List<FieldNode>, List<DeferUsage?>>? _deferred;
    private List<DeferUsage>? _usages;

    public int Count => _groups.Count;

    public IReadOnlyList<FieldNode> this[int index] => _groups[index];

    /// <summary>Some field stands in a deferred fragment.</summary>
    public bool HaveDeferred => _deferred is not null;

    /// <summary>The deferred fragments spread here.</summary>
    public IReadOnlyList<DeferUsage> Usages => _usages is null ? [] : _usages;

    /// <summary>Adds a field.</summary>
    /// <param name="field">One occurrence.</param>
    /// <param name="within">The deferred fragment it stands in; null for none.</param>
    public void Add(FieldNode field, DeferUsage? within = null)
    {
        var group = Find(field.ResponseName) ?? AddGroup(field.ResponseName);
        if (within is not null) _deferred ??= [];
        if (_deferred is not null)
        {
            // Nothing is noted before the first deferred field: all fields until then are not deferred.
            if (!_deferred.TryGetValue(group, out var usages)) _deferred[group] = usages = [.. group.Select(DeferUsage? (_) => null)];
            usages.Add(within);
        }

        group.Add(field);
    }

    public void AddUsage(DeferUsage usage) => (_usages ??= []).Add(usage);

    /// <summary>The deferred fragment an occurrence of a group stands in; null for none.</summary>
    public DeferUsage? Within(int index, int occurrence) => _deferred?.GetValueOrDefault(_groups[index])?[occurrence];

    /// <summary>The deferred fragments a group waits for.</summary>
    public DeferUsageSet DeferredBy(int index) => _deferred?.GetValueOrDefault(_groups[index]) is { } usages ? DeferUsageSet.Of(usages) : DeferUsageSet.Empty;

    /// <summary>Whether a group waits for a deferred fragment, or has selections that may.</summary>
    public bool AwaitsOrHolds(int index, DeferUsage usage) =>
        DeferredBy(index).Usages.Contains(usage)
        || Enumerable.Range(0, _groups[index].Count).Any(
            occurrence => Within(index, occurrence) == usage && _groups[index][occurrence].SelectionSet is not null);

    private List<FieldNode> AddGroup(string name)
    {
        var added = new List<FieldNode>(1);
        _groups.Add(added);
        if (_byName is null && _groups.Count > FewGroups) _byName = _groups.SkipLast(1).ToDictionary(known => known[0].ResponseName, StringComparer.Ordinal);
        _byName?.Add(name, added);
        return added;
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
