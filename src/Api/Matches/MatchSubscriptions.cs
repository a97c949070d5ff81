using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Matching.Api.Offers;
using Matching.Api.Subscriptions;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Matching.GraphQL.Subscriptions;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Matches;

/// <summary>Watches matches.</summary>
[SubscriptionType, Authorize]
internal static class MatchSubscriptions
{
    /// <summary>
    /// The offer, each time its matches may have changed: the offer itself, its marché, the weights or any candidate did. Select
    /// `suggestedCandidates` to be told the new ones. For those who may be shown the offer's candidates; null once it is hidden from them.
    /// </summary>
    [Subscribe(With = nameof(WatchAsync))]
    public static Task<OfferNode?> MatchesChangedAsync([EventMessage] OfferId offer, OfferByIdDataLoader offers, CancellationToken cancel) =>
        OfferQueries.GetOfferAsync(offer, offers, cancel);

    /// <summary>Watches one offer, for those who may.</summary>
    /// <param name="offerId">The offer's global identifier.</param>
    private static async Task<IAsyncEnumerable<OfferId>> WatchAsync(
        [ID<OfferNode>] OfferId offerId, OfferStore offers, Actor actor, Suggestions suggestions, ITopicEventReceiver topics, CancellationToken cancel)
    {
        var offer = await offers.FindAsync(actor, offerId, cancel) ?? throw new GraphQLException("There is no such offer, or you may not see it.", "NOT_FOUND");
        suggestions.CheckMayAskFor(offer);
        return ChangesOf(offerId, topics, cancel);
    }

    private static async IAsyncEnumerable<OfferId> ChangesOf(OfferId offer, ITopicEventReceiver topics, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var changes = await topics.SubscribeAsync<EngineChange>(Topics.Engine, cancel);
        // What comes while one is told is told as one: it says no more than that matches may differ.
        var changed = Channel.CreateBounded<OfferId>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var gathering = GatherAsync(changes, offer, changed.Writer, leaving.Token);
        try
        {
            await foreach (var one in changed.Reader.ReadAllAsync(cancel)) yield return one;
        }
        finally
        {
            await leaving.CancelAsync();
            await gathering;
        }
    }

    private static async Task GatherAsync(ISourceStream<EngineChange> changes, OfferId offer, ChannelWriter<OfferId> changed, CancellationToken leaving)
    {
        try
        {
            await foreach (var change in changes.ReadEventsAsync().WithCancellation(leaving))
            {
                if (change.Touches(offer)) changed.TryWrite(offer);
            }

            changed.TryComplete();
        }
        catch (Exception failure)
        {
            // Whoever reads is told; who left does not look.
            changed.TryComplete(failure);
        }
    }
}
