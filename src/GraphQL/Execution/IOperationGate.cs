namespace Matching.GraphQL.Execution;

/// <summary>Decides when an operation runs: after it was compiled, priced and found within the limits, and before anything of it is executed. Registered with
/// <c>AddOperationGate</c>.</summary>
public interface IOperationGate
{
    /// <summary>Lets an operation in, now or once it is its turn.</summary>
    /// <returns>What the operation holds while it runs, and a subscription as long as it lasts; disposed at its end. Null for nothing.</returns>
    /// <exception cref="Errors.GraphQLException">It may not run; the errors are the answer. An event is not refused: it waits.</exception>
    ValueTask<IDisposable?> EnterAsync(OperationAtGate operation, GraphQLRequestContext context, CancellationToken cancellationToken);
}
