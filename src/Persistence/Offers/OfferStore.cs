using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Offers;

/// <summary>Keeps the offers. Anybody sees the public ones; drafts and withdrawn ones only their owners.</summary>
public sealed class OfferStore
{
    private const int MostLists = 500, MostOffers = 5_000;

    /// <summary>What rights, lists and single offers are read from: the offers, and what says whose they are and where.</summary>
    internal static readonly string[] ReadFrom = [AggregateKinds.Offer, AggregateKinds.Marche, AggregateKinds.Communes, AggregateKinds.FormerCommunes];

    private readonly AggregateReader _reads;
    private readonly AggregateWriter _writes;
    private readonly UntilChange<AskedList, object> _lists;
    private readonly UntilChange<AskedOffer, Offer> _single;

    internal OfferStore(AggregateReader reads, AggregateWriter writes, DataVersion data) =>
        (_reads, _writes, _lists, _single) = (reads, writes, new(data, MostLists, ReadFrom), new(data, MostOffers, ReadFrom));

    /// <summary>One offer; null when there is none or the actor may not know of it.</summary>
    public Task<Offer?> FindAsync(Actor actor, OfferId id, CancellationToken cancel) =>
        _reads.OneAsync(context => context.OffersOf(actor).Where(offer => offer.Id == id), cancel);

    /// <summary>Several offers at once, by identifier; those that are absent or hidden are left out.</summary>
    /// <remarks>Each is read once until a change of what it is read from, for all who may see the same.</remarks>
    public async Task<IReadOnlyDictionary<OfferId, Offer>> FindManyAsync(Actor actor, IReadOnlyCollection<OfferId> ids, CancellationToken cancel)
    {
        var rights = ActorRights.Of(actor);
        var offers = await _single.GetManyAsync([.. ids.Select(id => new AskedOffer(rights, id))], ReadAsync, cancel);
        return offers.Values.ToDictionary(offer => offer.Id);

        Task<IReadOnlyDictionary<AskedOffer, Offer>> ReadAsync(IReadOnlyCollection<AskedOffer> asked, CancellationToken reading)
        {
            var missing = asked.Select(one => one.Id).ToArray();
            return _reads.ManyAsync(
                context => context.OffersOf(actor).Where(offer => missing.Contains(offer.Id)), offer => new AskedOffer(rights, offer.Id), reading);
        }
    }

    /// <summary>The offer with the owner's own reference; the natural key of imports.</summary>
    public Task<Offer?> FindByReferenceAsync(Actor actor, ContractorId contractor, string reference, CancellationToken cancel) =>
        _reads.OneAsync(
            context => context.OffersOf(actor).Where(offer => offer.ContractorId == contractor && offer.Reference == reference),
            cancel);

    /// <summary>Reads of the offers the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(Actor actor, OfferFilter filter, Func<IQueryable<Offer>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        _reads.QueryAsync(context => filter.Apply(context, actor), read, cancel);

    /// <summary>The same, read once between two changes of what it is read from, for everybody who may see the same and asks the same.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="question">What <paramref name="read"/> makes of them: equal questions are read alike.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end; what it returns is handed to many, and must not change.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<TResult> QueryAsync<TResult>(
        Actor actor, OfferFilter filter, ListQuestion question, Func<IQueryable<Offer>, CancellationToken, Task<TResult>> read, CancellationToken cancel)
        where TResult : class =>
        (TResult)await _lists.GetAsync(
            new(typeof(TResult), ActorRights.Of(actor), filter, question),
            async reading => await QueryAsync(actor, filter, read, reading),
            cancel);

    /// <summary>Enters an offer.</summary>
    /// <param name="actor">Who enters it; an entreprise only for an obligation of its own.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="offer">The offer; its version is given by the store.</param>
    /// <param name="request">Makes the command repeatable; null when it need not be.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns><see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/> or <see cref="Refused{T}"/>.</returns>
    public Task<WriteOutcome<Offer>> CreateAsync(Actor actor, string operation, Offer offer, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<Offer>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = offer,
                Id = offer.Id.Value,
                Writable = (context, id) => context.OffersWritableBy(actor).Where(known => known.Id == new OfferId(id)),
                Request = request,
            },
            cancel);

    /// <summary>Replaces an offer by its next version.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="id">The offer.</param>
    /// <param name="expectedVersion">The version that the actor has seen.</param>
    /// <param name="change">Makes the next version from the present one, or refuses.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns><see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="Refused{T}"/> or <see cref="NotFound{T}"/>.</returns>
    public Task<WriteOutcome<Offer>> UpdateAsync(
        Actor actor, string operation, OfferId id, long expectedVersion, Func<Offer, Transition<Offer>> change, CancellationToken cancel) =>
        _writes.UpdateAsync(
            new Revision<Offer>
            {
                Actor = actor,
                Operation = operation,
                Writable = context => context.OffersWritableBy(actor).Where(offer => offer.Id == id),
                ExpectedVersion = expectedVersion,
                Change = change,
            },
            cancel);

    private sealed record AskedList(Type Result, ActorRights Rights, OfferFilter Filter, ListQuestion Question);

    private readonly record struct AskedOffer(ActorRights Rights, OfferId Id);

    // Everything that rights are computed from: never the user.
    private readonly record struct ActorRights(Role Role, Guid? OrganisationId, string Territory)
    {
        public static ActorRights Of(Actor actor) => new(actor.Role, actor.OrganisationId, actor.Territory);
    }
}
