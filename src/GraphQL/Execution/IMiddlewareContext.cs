namespace Matching.GraphQL.Execution;

/// <summary>What field middleware may know and change of the field it works around.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>The field's value: what the resolver answered once <c>next</c> has run; what stands here in the end is what the client gets.</summary>
    object? Result { get; set; }
}

/// <summary>Reads a field, or does something around that.</summary>
/// <param name="context">The field; its result is set when the task is done.</param>
public delegate ValueTask FieldDelegate(IMiddlewareContext context);
