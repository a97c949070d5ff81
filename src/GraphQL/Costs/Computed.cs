using Matching.GraphQL.Execution.Coercion;

namespace Matching.GraphQL.Costs;

/// <summary>A value known already, or computed from a request's variables.</summary>
internal sealed class Computed<T>
{
    private readonly T _value = default!;
    private readonly Func<VariableValues, T>? _compute;

    public Computed(T value) => _value = value;

    public Computed(Func<VariableValues, T> compute) => _compute = compute;

    /// <summary>No variable is involved.</summary>
    public bool IsConstant => _compute is null;

    public T For(VariableValues variables) => _compute is null ? _value : _compute(variables);

    /// <summary>One value of two; constant when both are.</summary>
    public Computed<TResult> With<TOther, TResult>(Computed<TOther> other, Func<T, TOther, TResult> combine) => IsConstant && other.IsConstant
        ? new(combine(_value, other._value))
        : new(variables => combine(For(variables), other.For(variables)));
}
