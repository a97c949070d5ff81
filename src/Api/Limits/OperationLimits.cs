using Matching.GraphQL.Execution;
using Matching.GraphQL.Language;

namespace Matching.Api.Limits;

/// <summary>Holds every operation against the limits of its user and address, over whichever transport it comes.</summary>
internal sealed class OperationLimits(Limiter limiter, IHttpContextAccessor requests, TimeProvider clock) : IRequestInterceptor, IOperationGate
{
    // Reading a document costs by its length, also one that is refused. A write is a transaction, and makes lists be read and answers follow.
    private const double PerRequest = 10, BytesPerUnit = 100, PerWrite = 500;

    // The longest wait before a debt is looked at again.
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    /// <summary>Refuses who has spent the budget, before anything is read.</summary>
    public ValueTask<GraphQLRequest> OnRequestAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        if (requests.HttpContext is not { } http) return new(request);

        var caller = Caller.Of(http);
        if (limiter.Wait(caller) is { } wait) throw TooMuch.OfCost(http, limiter, wait);
        limiter.Spend(caller, PerRequest + request.Document.Length / BytesPerUnit);
        return new(request);
    }

    /// <summary>Takes the price, and waits for a place among what the user runs already. A walk over everybody is charged when it is made
    /// (<see cref="WalkTurns"/>).</summary>
    public ValueTask<IDisposable?> EnterAsync(OperationAtGate operation, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        if (requests.HttpContext is not { } http)
        {
            DatabaseWork.IsPaid(null, 0);
            return new((IDisposable?)null);
        }

        var caller = Caller.Of(http);
        var price = operation.Cost.FieldCost - operation.Cost.ScaledFieldCost;
        if (!operation.IsEvent && operation.Kind == OperationKind.Mutation) price += PerWrite;
        // Set here, not in an async method: a value set there would be gone on return, and the caller runs the operation.
        DatabaseWork.IsPaid(units => Pay(caller, units, operation.IsEvent), price);
        return operation.IsEvent ? EnterEventAsync(caller, price, context, cancellationToken)
            : operation.Kind == OperationKind.Subscription ? new(EnterSubscription(http, caller))
            : EnterOperationAsync(http, caller, price, cancellationToken);
    }

    private void Pay(Caller caller, double units, bool isForEvent)
    {
        if (isForEvent) limiter.SpendOnEvent(caller, units);
        else limiter.Spend(caller, units);
    }

    private Lease EnterSubscription(HttpContext http, Caller caller) =>
        limiter.EnterSubscription(caller) is { IsAcquired: true } place ? place : throw TooMuch.OfSubscriptions(http, limiter);

    private async ValueTask<IDisposable?> EnterOperationAsync(HttpContext http, Caller caller, double price, CancellationToken cancellationToken)
    {
        var entering = limiter.EnterOperationAsync(caller, cancellationToken);
        var hasWaited = !entering.IsCompleted;
        var turn = await entering;
        if (!turn.IsAcquired) throw TooMuch.OfOperations(http, limiter);
        // Operations that ran meanwhile may have spent the budget; one that waited must not add to the debt.
        if (hasWaited && limiter.Wait(caller) is { } wait)
        {
            turn.Dispose();
            throw TooMuch.OfCost(http, limiter, wait);
        }

        limiter.Spend(caller, price);
        return turn;
    }

    private async ValueTask<IDisposable?> EnterEventAsync(Caller caller, double price, GraphQLRequestContext context, CancellationToken cancel)
    {
        context.Services.GetRequiredService<WalkTurns>().AreForEvents = true;
        var turn = await limiter.EnterEventAsync(caller, cancel);
        try
        {
            while (limiter.WaitForEvent(caller) is { } wait) await Task.Delay(wait < LongestLook ? wait : LongestLook, clock, cancel);
            limiter.SpendOnEvent(caller, price);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }
}
