using Matching.Persistence.Reading;
using Matching.Persistence.Writing;

namespace Matching.Persistence.Offers;

/// <summary>Keeps the offers. Anybody sees the public ones; drafts and withdrawn ones only their owners.</summary>
public sealed class OfferStore : AggregateStore<Offer, OfferId>
{
    private const int MostLists = 500, MostOffers = 5_000;

    /// <summary>What rights, lists and single offers are read from: the offers, and what says whose they are and where.</summary>
    internal static readonly string[] ReadFrom = [AggregateKinds.Offer, AggregateKinds.Marche, AggregateKinds.Communes, AggregateKinds.FormerCommunes];

    private readonly UntilChange<AskedList, object> _lists;
    private readonly UntilChange<AskedOffer, Offer> _single;

    internal OfferStore(AggregateReader reads, AggregateWriter writes, DataVersion data)
        : base(reads, writes, new(OfferRights.OffersOf, OfferRights.OffersWritableBy)) =>
        (_lists, _single) = (new(data, MostLists, ReadFrom), new(data, MostOffers, ReadFrom));

    /// <summary>Several offers at once, by identifier; those that are absent or hidden are left out.</summary>
    /// <remarks>Each is read once until a change of what it is read from, for all who may see the same.</remarks>
    public override async Task<IReadOnlyDictionary<OfferId, Offer>> FindManyAsync(Actor actor, IReadOnlyCollection<OfferId> ids, CancellationToken cancel)
    {
        var rights = ActorRights.Of(actor);
        var offers = await _single.GetManyAsync([.. ids.Select(id => new AskedOffer(rights, id))], ReadAsync, cancel);
        return offers.Values.ToDictionary(offer => offer.Id);

        Task<IReadOnlyDictionary<AskedOffer, Offer>> ReadAsync(IReadOnlyCollection<AskedOffer> asked, CancellationToken reading)
        {
            var missing = asked.Select(one => one.Id).ToArray();
            return Reads.ManyAsync(
                context => context.OffersOf(actor).Where(offer => missing.Contains(offer.Id)), offer => new AskedOffer(rights, offer.Id), reading);
        }
    }

    /// <summary>The offer with the owner's own reference; the natural key of imports.</summary>
    public Task<Offer?> FindByReferenceAsync(Actor actor, ContractorId contractor, string reference, CancellationToken cancel) =>
        Reads.OneAsync(
            context => context.OffersOf(actor).Where(offer => offer.ContractorId == contractor && offer.Reference == reference),
            cancel);

    /// <summary>Reads of the offers the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(
        Actor actor, OfferFilter filter, Func<IQueryable<Offer>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        Reads.QueryAsync(context => filter.Apply(context, actor), read, cancel);

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

    private sealed record AskedList(Type Result, ActorRights Rights, OfferFilter Filter, ListQuestion Question);

    private readonly record struct AskedOffer(ActorRights Rights, OfferId Id);

    // Everything that rights are computed from: never the user.
    private readonly record struct ActorRights(Role Role, Guid? OrganisationId, string Territory)
    {
        public static ActorRights Of(Actor actor) => new(actor.Role, actor.OrganisationId, actor.Territory);
    }
}
