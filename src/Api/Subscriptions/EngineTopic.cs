using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Subscriptions;

/// <summary>Tells subscribers when answers of the engine differ: after it took the change over, so that who asks again is told the new.</summary>
internal sealed class EngineTopic(ITopicEventSender topics) : IEngineListener
{
    /// <inheritdoc />
    public Task ChangedAsync(EngineChange change, CancellationToken cancel) => topics.SendAsync(Topics.Engine, change, cancel).AsTask();
}
