using System.Security.Claims;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution;

/// <summary>What a resolver may know about the field it answers.</summary>
public interface IResolverContext
{
    /// <summary>The services of the request's scope.</summary>
    IServiceProvider Services { get; }

    /// <summary>Who asks; never null, perhaps not signed in.</summary>
    ClaimsPrincipal User { get; }

    /// <summary>Cancelled when the client is gone or the request's time is up.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The field's name in the schema.</summary>
    string FieldName { get; }

    /// <summary>The field's name in the response: its alias, or its name.</summary>
    string ResponseName { get; }

    /// <summary>The name of the type the field belongs to.</summary>
    string ParentTypeName { get; }

    /// <summary>Where in the response the field stands.</summary>
    ErrorPath Path { get; }

    /// <summary>Values put beside the request by the transport or an interceptor.</summary>
    IDictionary<string, object?> GlobalState { get; }

    /// <summary>The object the field is read from.</summary>
    T Parent<T>();

    /// <summary>The value of an argument, or the type's default when it was not given.</summary>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    T? ArgumentValue<T>(string name);

    /// <summary>Whether the request selects the sub-field of that schema name anywhere directly below this field.</summary>
    bool IsSelected(string fieldName);

    /// <summary>A value a field above put there, or the type's default.</summary>
    T? GetScopedState<T>(string key);

    /// <summary>Puts a value there for every field below this one.</summary>
    void SetScopedState(string key, object? value);

    /// <summary>Adds an error to the response without failing the field.</summary>
    void ReportError(GraphQLError error);
}
