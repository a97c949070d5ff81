using System.Runtime.CompilerServices;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution.Planning;
using Matching.GraphQL.Subscriptions;

namespace Matching.GraphQL.Execution;

/// <summary>One subscription: its source stream mapped to a response stream (spec section 6.2.3). The operation was compiled when it began; an event only runs
/// the plan.</summary>
/// <param name="subscribing">The operation as it subscribes; its user, services and cancellation are the subscription's.</param>
/// <param name="masking">Hides what the source fails with.</param>
/// <param name="executeEvent">Runs the plan for one event (spec ExecuteSubscriptionEvent).</param>
internal sealed class SubscriptionExecution(
    OperationExecution subscribing, ErrorMasking masking, Func<object?, CancellationToken, ValueTask<ExecutionResult>> executeEvent)
{
    /// <summary>Spec CreateSourceEventStream and MapSourceToResponseEvent. Where there is no source, the stream has one result with the reasons.</summary>
    public async ValueTask<ResponseStream> StartAsync()
    {
        // Validation leaves one field; a plan for which nothing was validated may have none.
        if (subscribing.Plan.Selection.Fields is not [var field] || field.Definition.Subscribe is not { } subscribe)
        {
            return Refused(new GraphQLError("The subscription selects no field that has events."));
        }

        var path = ErrorPath.Field(null, field.ResponseName);
        try
        {
            if (await subscribing.Authorization.CheckAsync(field.Authorization) is { } refusal) throw refusal;

            var source = await subscribe(
                new ResolverContext(subscribing, field, null, path, System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty));
            return ResponseStream.Of(Map(source, field, path, subscribing.Cancellation), source.DisposeAsync);
        }
        catch (Exception failure)
        {
            subscribing.AddFailure(failure, field, path);
            return Refused([.. subscribing.Errors]);
        }
    }

    /// <summary>Spec MapSourceToResponseEvent. The errors of one event are in its result; an error of the source is the last result.</summary>
    private async IAsyncEnumerable<ExecutionResult> Map(
        ISourceStream source, PlannedField field, ErrorPath path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var events = source.ReadEventsAsync().GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            GraphQLError[]? failure = null;
            try
            {
                if (!await events.MoveNextAsync()) yield break;
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                failure = [.. ErrorsOf(fault, field, path)];
            }

            if (failure is not null)
            {
                yield return ExecutionResult.Refused(ExecutionOutcome.StreamFailed, failure);
                yield break;
            }

            yield return await executeEvent(events.Current, cancellationToken);
        }
    }

    private IEnumerable<GraphQLError> ErrorsOf(Exception fault, PlannedField field, ErrorPath path) =>
        (fault is GraphQLException deliberate ? deliberate.Errors : [masking.Mask(fault, path.ToString())])
            .Select(error => error with { Path = error.Path ?? path, Locations = error.Locations.Count > 0 ? error.Locations : field.Locations });

    private static ResponseStream Refused(params IReadOnlyList<GraphQLError> errors) =>
        ResponseStream.Of(ExecutionResult.Refused(ExecutionOutcome.RequestError, errors));
}
