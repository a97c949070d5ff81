namespace Matching.GraphQL.Annotations;

/// <summary>
/// Makes a static method of an annotated class a data loader: its first parameter takes the keys as a list, the others are services and
/// the cancellation token, and it answers a dictionary (one value a key) or a lookup (a list of values a key), in a task.
/// </summary>
/// <remarks>
/// Resolvers take it as an <see cref="Execution.Batching.IDataLoader{TKey, TValue}"/>; where several have the same key and value, the
/// parameter is named after the one that is meant. The method itself is no field.
/// </remarks>
/// <param name="name">The loader's name; by default the method's, without Get and Async.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute(string? name = null) : Attribute
{
    /// <summary>The loader's name; by default the method's, without Get and Async.</summary>
    public string? Name { get; } = name;
}
