using System.Collections.Concurrent;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>The fields read of an object of one concrete type, in response order.</summary>
internal sealed class SelectionPlan(ObjectType type, PlannedField[] fields, DeferredSelections? deferred = null)
{
    public ObjectType Type { get; } = type;

    public PlannedField[] Fields { get; } = fields;

    /// <summary>What comes later; null for nothing.</summary>
    public DeferredSelections? Deferred { get; } = deferred;

    /// <summary>The type's name as a JSON string.</summary>
    public byte[] EncodedTypeName { get; } = System.Text.Encoding.UTF8.GetBytes($"\"{type.Name}\"");

    /// <summary>Every field and all below is read without waiting.</summary>
    public bool IsPure { get; } = deferred is null && Array.TrueForAll(fields, field => field.IsPure);
}

/// <summary>The selections of an interface or union, planned per concrete type when a value of that type first comes by.</summary>
internal sealed class AbstractSelection(NamedType type, Func<ObjectType, SelectionPlan> plan)
{
    private readonly ConcurrentDictionary<ObjectType, SelectionPlan> _plans = new();

    public NamedType Type { get; } = type;

    public SelectionPlan For(ObjectType concrete) => _plans.GetOrAdd(concrete, plan);
}

/// <summary>What is deferred of an object.</summary>
/// <param name="Usages">The deferred fragments that are spread on this object itself.</param>
/// <param name="Parts">The fields that come later; fragments may also have parts in objects below.</param>
internal sealed record DeferredSelections(IReadOnlyList<DeferUsage> Usages, IReadOnlyList<DeferredSelection> Parts);

/// <summary>Fields of an object that are read after the first result, and delivered together.</summary>
/// <param name="Usages">The deferred fragments they belong to, all of them.</param>
/// <param name="Selection">The fields.</param>
internal sealed record DeferredSelection(IReadOnlyCollection<DeferUsage> Usages, SelectionPlan Selection);
