using System.Runtime.CompilerServices;
using Matching.Api.Subscriptions;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Subscriptions;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidatures;

/// <summary>Watches candidatures.</summary>
[SubscriptionType, Authorize]
internal static class CandidatureSubscriptions
{
    /// <summary>A candidature that the caller may see, each time it changes. An employer is told only of changes that it may see: not when prescripteur or
    /// person
    /// answer, and of an introduction that did not come about no more than that.</summary>
    [Subscribe(With = nameof(WatchAsync))]
    public static async Task<CandidatureNode?> CandidatureChangedAsync(
        [EventMessage] CandidatureId candidature, CandidatureByIdDataLoader candidatures, Actor actor, CancellationToken cancel) =>
        await CandidatureRelations.GetAsync(candidature, candidatures, actor, cancel);

    private static Task<IAsyncEnumerable<CandidatureId>> WatchAsync(
        CandidatureStore candidatures, Actor actor, ITopicEventReceiver topics, TimeProvider clock, CancellationToken cancel) =>
        Task.FromResult(ChangesAsync(candidatures, actor, topics, new(actor, clock.GetUtcNow()), cancel));

    private static async IAsyncEnumerable<CandidatureId> ChangesAsync(
        CandidatureStore candidatures, Actor actor, ITopicEventReceiver topics, ToldChanges told, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var changes = await topics.SubscribeAsync<IReadOnlyList<CandidatureId>>(Topics.Candidatures, cancel);
        await foreach (var changed in changes.ReadEventsAsync().WithCancellation(cancel))
        {
            var seen = await candidatures.FindManyAsync(actor, changed, cancel);
            foreach (var id in changed)
                if (seen.TryGetValue(id, out var candidature) && told.IsNews(candidature)) yield return id;
        }
    }
}
