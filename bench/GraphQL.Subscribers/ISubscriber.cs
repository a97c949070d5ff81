namespace Matching.GraphQL.Subscribers;

/// <summary>One client with one subscription.</summary>
internal interface ISubscriber : IDisposable
{
    /// <summary>Reads until an event is there.</summary>
    Task ReceiveAsync();
}
