using Matching.GraphQL.Execution.Planning;

namespace Matching.GraphQL.Execution.Batching;

/// <summary>The calls of batch resolvers that one execution is collecting, at most one per selection. Used by one resolver at a time.</summary>
internal sealed class OpenCalls
{
    private readonly Dictionary<PlannedField, object> _open = [];

    public object GetOrOpen(PlannedField selection, Func<object> open, out bool isNew)
    {
        isNew = !_open.TryGetValue(selection, out var call);
        return call ?? (_open[selection] = open());
    }

    public void Close(PlannedField selection) => _open.Remove(selection);
}
