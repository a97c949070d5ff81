namespace Matching.GraphQL.Errors;

/// <summary>
/// An error a resolver raises on purpose: its message and code reach the client.
/// Any other exception is masked, logged and answered with a correlation id only.
/// </summary>
public class GraphQLException : Exception
{
    /// <summary>An error with a message for the client.</summary>
    public GraphQLException(string message) : this(new GraphQLError(message)) { }

    /// <summary>An error with a message and a machine-readable code for the client.</summary>
    public GraphQLException(string message, string code) : this(new GraphQLError(message).WithCode(code)) { }

    /// <summary>An error with a message for the client and its cause for the log.</summary>
    public GraphQLException(string message, Exception innerException)
        : base(message, innerException) => Errors = [new GraphQLError(message)];

    /// <summary>One or more errors, at least one; the executor adds path and location to those that have none.</summary>
    public GraphQLException(params IReadOnlyList<GraphQLError> errors)
        : base(errors.Count > 0 ? errors[0].Message : "A GraphQLException needs at least one error.") => Errors = errors;

    /// <summary>An error without a text of its own; prefer the others.</summary>
    public GraphQLException() : this("The request failed.") { }

    /// <summary>What the client is told.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
