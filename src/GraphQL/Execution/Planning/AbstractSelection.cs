using System.Collections.Concurrent;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>The selections of an interface or union, planned per concrete type when a value of that type first comes by.</summary>
internal sealed class AbstractSelection(NamedType type, Func<ObjectType, SelectionPlan> plan)
{
    private readonly ConcurrentDictionary<ObjectType, SelectionPlan> _plans = new();

    public NamedType Type { get; } = type;

    public SelectionPlan For(ObjectType concrete) => _plans.GetOrAdd(concrete, plan);
}
