namespace Matching.GraphQL.Execution.Planning;

/// <summary>One fragment that an operation defers, at the place where it is spread.</summary>
internal sealed class DeferUsage(string? label, DeferUsage? parent)
{
    /// <summary>The client's name for it; null for none.</summary>
    public string? Label { get; } = label;

    /// <summary>The deferred fragment it stands in; null for none.</summary>
    public DeferUsage? Parent { get; } = parent;

    public bool IsWithin(IReadOnlyCollection<DeferUsage> others)
    {
        for (var outer = Parent; outer is not null; outer = outer.Parent)
        {
            if (others.Contains(outer)) return true;
        }

        return false;
    }
}

/// <summary>The deferred fragments that wait for the same fields; empty for what the first result holds.</summary>
internal sealed class DeferUsageSet
{
    private readonly HashSet<DeferUsage> _usages;

    private DeferUsageSet(HashSet<DeferUsage> usages) => _usages = usages;

    public static DeferUsageSet Empty { get; } = new([]);

    public IReadOnlyCollection<DeferUsage> Usages => _usages;

    /// <summary>The fragments a field waits for, given each of its occurrences (proposal, GetFilteredDeferUsageSet): none if it also stands outside of them,
    /// and not those within another one.</summary>
    public static DeferUsageSet Of(IReadOnlyList<DeferUsage?> occurrences)
    {
        if (occurrences.Any(usage => usage is null)) return Empty;

        var all = occurrences.OfType<DeferUsage>().ToHashSet();
        return new([.. all.Where(usage => !usage.IsWithin(all))]);
    }

    public bool SetEquals(DeferUsageSet other) => _usages.SetEquals(other._usages);
}
