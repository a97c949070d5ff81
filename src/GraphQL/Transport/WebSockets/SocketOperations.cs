using System.Net.WebSockets;
using System.Security.Claims;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>The operations that run on one connection, by the client's ids.</summary>
internal sealed class SocketOperations(
    RequestExecutor executor, IServiceScopeFactory scopes, SocketOutput output, int maxOperations, CancellationToken connection)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);

    /// <summary>Starts an operation; its results are sent as they come.</summary>
    /// <exception cref="ProtocolViolation">An operation of that id runs already.</exception>
    public async Task StartAsync(string id, GraphQLRequest request, ClaimsPrincipal user)
    {
        var operation = CancellationTokenSource.CreateLinkedTokenSource(connection);
        if (TryEnter(id, operation))
        {
            _ = RunAsync(id, request, user, operation);
            return;
        }

        operation.Dispose();
        var error = new GraphQLError($"This connection runs {maxOperations} operations already; end one or open another connection.").WithCode(
            "TOO_MANY_OPERATIONS");
        await output.ErrorAsync(id, [error], connection);
    }

    /// <summary>The client has enough of an operation; its id is free at once.</summary>
    public void Stop(string id)
    {
        CancellationTokenSource? operation;
        lock (_gate)
        {
            if (!_running.Remove(id, out operation)) return;
        }

        try
        {
            operation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself in this moment.
        }
    }

    private bool TryEnter(string id, CancellationTokenSource operation)
    {
        lock (_gate)
        {
            if (_running.ContainsKey(id)) throw new ProtocolViolation(CloseCode.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
            if (_running.Count >= maxOperations) return false;

            _running.Add(id, operation);
            return true;
        }
    }

    /// <summary>Frees the id before the client is told, since it may use it again at once.</summary>
    private bool Leave(string id, CancellationTokenSource operation)
    {
        lock (_gate) return _running.TryGetValue(id, out var known) && known == operation && _running.Remove(id);
    }

    private async Task RunAsync(string id, GraphQLRequest request, ClaimsPrincipal user, CancellationTokenSource operation)
    {
        try
        {
            await ExecuteAsync(id, request, user, operation);
        }
        catch (Exception gone) when (connection.IsCancellationRequested || gone is OperationCanceledException or WebSocketException)
        {
            // The client has left the operation, or is gone, and with it what the connection held.
        }
        finally
        {
            Leave(id, operation);
            operation.Dispose();
        }
    }

    private async Task ExecuteAsync(string id, GraphQLRequest request, ClaimsPrincipal user, CancellationTokenSource operation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var stream = await executor.StreamAsync(request, new(scope.ServiceProvider, user), operation.Token);
            await SendAsync(id, stream, operation);
        }
        catch (Exception failure) when (!connection.IsCancellationRequested && failure is not (OperationCanceledException or WebSocketException))
        {
            // What resolvers throw is in the results. This comes from an interceptor, a store of documents, or a service that failed to be disposed.
            var error = executor.Mask(failure, "a WebSocket operation");
            if (Leave(id, operation)) await output.ErrorAsync(id, [error], operation.Token);
        }
    }

    private async Task SendAsync(string id, ResponseStream stream, CancellationTokenSource operation)
    {
        await foreach (var result in stream.WithCancellation(operation.Token))
        {
            using (result)
            {
                if (result.Outcome == ExecutionOutcome.Executed)
                {
                    await output.NextAsync(id, result, operation.Token);
                    continue;
                }

                // An error is an end of its own; no complete follows.
                if (Leave(id, operation)) await output.ErrorAsync(id, result.Errors, operation.Token);
                return;
            }
        }

        if (Leave(id, operation)) await output.CompleteAsync(id, operation.Token);
    }
}
