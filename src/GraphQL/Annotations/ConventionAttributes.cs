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

/// <summary>An expected outcome of a mutation that is not a success: it becomes a type implementing <c>interface Error { code: String! message: String! }</c>
/// in the payload's <c>errors</c>.</summary>
/// <typeparam name="T">An exception, whose own public properties become fields; or a class with a <c>Message</c>, made of exceptions by its constructors of one
/// exception or its static methods <c>CreateErrorFrom</c>.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : Attribute, IDeclaresError where T : class
{
    Type IDeclaresError.ErrorType => typeof(T);
}

internal interface IDeclaresError
{
    Type ErrorType { get; }
}
