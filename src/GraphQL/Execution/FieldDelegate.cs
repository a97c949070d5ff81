namespace Matching.GraphQL.Execution;

/// <summary>Reads a field, or does something around that.</summary>
/// <param name="context">The field; its result is set when the task is done.</param>
public delegate ValueTask FieldDelegate(IMiddlewareContext context);
