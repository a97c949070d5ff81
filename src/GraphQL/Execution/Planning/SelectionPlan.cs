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
