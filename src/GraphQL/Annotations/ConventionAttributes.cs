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
