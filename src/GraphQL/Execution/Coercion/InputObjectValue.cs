using Matching.GraphQL.Types;

namespace Matching.GraphQL.Execution.Coercion;

/// <summary>A coerced input object: what was given or has a default, by the field's index.</summary>
internal sealed class InputObjectValue(InputObjectType type)
{
    private readonly object?[] _values = new object?[type.Fields.Count];
    private readonly bool[] _has = new bool[type.Fields.Count];

    public InputObjectType Type { get; } = type;

    public bool Has(int index) => _has[index];

    public object? this[int index] => _values[index];

    public void Set(int index, object? value) => (_values[index], _has[index]) = (value, true);
}
