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
