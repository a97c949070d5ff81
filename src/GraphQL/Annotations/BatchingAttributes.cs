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

/// <summary>
/// A field read for many parents in one call: <c>[Parent] List&lt;T&gt;</c> in, a list of one value per parent, in their order, out
/// (perhaps in a task). There is one call per selection for all parents that wait when no resolver can run.
/// </summary>
/// <remarks>
/// Against a data loader it saves the keys and the look-up where parents share nothing. An exception fails the field of every
/// parent in the call, and so does a list of another length. Everything else the method takes, the context included, is that of
/// the call's first parent; arguments are the same for all.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;
