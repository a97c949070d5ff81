using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Planning;

/// <summary>How a value is completed (spec section 6.4.3), decided once for a field of an operation.</summary>
internal sealed class ValuePlan
{
    public required ValueShape Shape { get; init; }

    /// <summary>Null propagates to the parent.</summary>
    public required bool IsNonNull { get; init; }

    /// <summary>A leaf's scalar; null for an enum.</summary>
    public ScalarType? Scalar { get; init; }

    /// <summary>A leaf's enum; null for a scalar.</summary>
    public EnumWriter? Enum { get; init; }

    /// <summary>How each item of a list is completed.</summary>
    public ValuePlan? Item { get; init; }

    /// <summary>How a list is streamed; null when it comes whole.</summary>
    public StreamUsage? Stream { get; init; }

    /// <summary>What is read of an object.</summary>
    public SelectionPlan? Selection { get; init; }

    /// <summary>What is read of an interface's or union's object, by its type.</summary>
    public AbstractSelection? Abstract { get; init; }

    /// <summary>Everything below is read without waiting.</summary>
    public bool IsPure => Shape switch
    {
        ValueShape.Leaf => true,
        ValueShape.List => Stream is null && Item!.IsPure,
        ValueShape.Object => Selection!.IsPure,
        _ => false,
    };
}

/// <summary>What kind of value it is, non-null aside.</summary>
internal enum ValueShape
{
    Leaf,
    List,
    Object,
    Abstract,
}
