namespace Matching.GraphQL.Execution.Coercion;

/// <summary>The coerced variables of a request; one that was neither given nor has a default is absent.</summary>
internal sealed class VariableValues(Dictionary<string, object?> values)
{
    public static VariableValues None { get; } = new([]);

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>These variables alone, so that a cached plan does not keep a request's data alive.</summary>
    public VariableValues Only(string[] names) =>
        names.Length == 0 ? None : new(names.Where(values.ContainsKey).ToDictionary(name => name, name => values[name]));

    public object? Get(string name) => values.GetValueOrDefault(name);
}
