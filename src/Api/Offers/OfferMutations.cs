using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Offers;

/// <summary>Changes offers.</summary>
[MutationType, Authorize]
internal static class OfferMutations
{
    /// <summary>Publishes a draft, or opens a suspended offer again.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<OfferNode> PublishOfferAsync(
        [ID<OfferNode>] OfferId id, long version, OfferStore offers, Actor actor, AskedLanguage asked, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(
            "publish offer", id, version,
            offer => offer.Status == OfferStatus.Suspended ? offer.Resume() : offer.Publish(clock.GetUtcNow()),
            offers, actor, asked, cancel);

    /// <summary>Hides an open offer for a while.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<OfferNode> SuspendOfferAsync(
        [ID<OfferNode>] OfferId id, long version, OfferStore offers, Actor actor, AskedLanguage asked, CancellationToken cancel) =>
        ChangeAsync("suspend offer", id, version, offer => offer.TransitionTo(OfferStatus.Suspended), offers, actor, asked, cancel);

    /// <summary>Takes an offer back for good.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<OfferNode> WithdrawOfferAsync(
        [ID<OfferNode>] OfferId id, long version, OfferStore offers, Actor actor, AskedLanguage asked, CancellationToken cancel) =>
        ChangeAsync("withdraw offer", id, version, offer => offer.TransitionTo(OfferStatus.Cancelled), offers, actor, asked, cancel);

    /// <summary>Sets the lowest qualification that an offer asks for.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="level">The lowest qualification; null asks for none.</param>
    /// <param name="isMandatory">Nobody below it is suggested; false when it is a wish only. Says nothing without a level.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<OfferNode> SetMinimumLevelAsync(
        [ID<OfferNode>] OfferId id, long version, QualificationLevel? level, bool isMandatory, OfferStore offers, Actor actor, AskedLanguage asked,
        CancellationToken cancel) =>
        ChangeAsync(
            "set minimum level", id, version, offer => offer with { MinLevel = level, IsMinLevelMandatory = isMandatory }, offers, actor, asked, cancel);

    private static async Task<OfferNode> ChangeAsync(
        string operation, OfferId id, long version, Func<Offer, Transition<Offer>> change,
        OfferStore offers, Actor actor, AskedLanguage asked, CancellationToken cancel) =>
        new((await offers.UpdateAsync(actor, operation, id, version, change, cancel)).Value(asked.Language));
}
