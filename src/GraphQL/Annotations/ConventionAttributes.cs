namespace Matching.GraphQL.Annotations;

/// <summary>Wraps a mutation's arguments into <c>XInput</c> and its result into <c>XPayload { x errors: [XError!] }</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>Leaves this mutation as it is although conventions are on for all.</summary>
    public bool Disable { get; init; }

    /// <summary>The payload's field for the result; by default the result type's name.</summary>
    public string? PayloadFieldName { get; init; }
}

/// <summary>An exception that is an expected outcome of a mutation: it becomes a type implementing <c>interface Error { message: String! }</c> in the payload's <c>errors</c>.</summary>
/// <typeparam name="T">The exception's class; its own public properties become fields.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : Attribute, IDeclaresError where T : Exception
{
    Type IDeclaresError.ExceptionType => typeof(T);
}

internal interface IDeclaresError
{
    Type ExceptionType { get; }
}

/// <summary>Makes a list a connection with <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> (Relay cursor connections).</summary>
/// <remarks>The method returns an <see cref="IEnumerable{T}"/>, an <see cref="IQueryable{T}"/>, a <see cref="Page{T}"/> or a <see cref="Connection{T}"/>, perhaps in a task.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>How many edges without <c>first</c> or <c>last</c>; 0 means the server's default (10).</summary>
    public int DefaultPageSize { get; init; }

    /// <summary>The most a client may ask for; 0 means the server's default (50).</summary>
    public int MaxPageSize { get; init; }

    /// <summary>Offers <c>totalCount</c>, which is only computed when asked for.</summary>
    public bool IncludeTotalCount { get; init; }

    /// <summary>The connection type's name without the word Connection; by default the item type's name.</summary>
    public string? ConnectionName { get; init; }
}
