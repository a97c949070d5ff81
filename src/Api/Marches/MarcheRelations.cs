using Matching.Api.Offers;
using Matching.Api.Structures;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Marches;

/// <summary>What a marché leads to.</summary>
[ExtendObjectType<MarcheNode>]
internal static class MarcheRelations
{
    /// <summary>Finds a marché for <c>node</c>.</summary>
    [NodeResolver]
    public static async Task<MarcheNode?> GetAsync(MarcheId id, MarcheByIdDataLoader marches, CancellationToken cancel) =>
        await marches.LoadAsync(id, cancel) is { } marche ? new(marche) : null;

    /// <summary>Who buys.</summary>
    public static async Task<BuyerNode?> GetBuyerAsync([Parent] MarcheNode marche, BuyerByIdDataLoader buyers, CancellationToken cancel) =>
        await buyers.LoadAsync(marche.Entity.BuyerId, cancel) is { } buyer ? new(buyer) : null;

    /// <summary>Who owes how many hours, lot by lot. A company sees its own obligations only.</summary>
    public static IReadOnlyList<ObligationNode> GetObligations([Parent] MarcheNode marche, Actor actor) =>
    [
        .. from lot in marche.Entity.Lots
           from obligation in lot.Obligations
           where actor.Role != Role.Entreprise || obligation.ContractorId?.Value == actor.OrganisationId
           select new ObligationNode(marche.Entity, lot, obligation),
    ];

    /// <summary>Hours owed, done and left on the whole marché. For a company: on its own obligations.</summary>
    public static async Task<HoursProgressNode> GetHoursAsync(
        [Parent] MarcheNode marche, ProgressByMarcheDataLoader progress, ClauseDeskByIdDataLoader desks, Actor actor, CancellationToken cancel)
    {
        var settings = await SettingsAsync(marche.Entity, desks, cancel);
        var (isCompany, charter) = (actor.Role == Role.Entreprise, settings.NpnruCharter);
        var target = isCompany ? NamedTarget(GetObligations(marche, actor)) : NpnruTarget.Of(marche.Entity, charter);
        return new(await progress.LoadAsync(marche.Entity.Id, cancel) ?? [], target, !isCompany && NpnruTarget.IsUnknown(marche.Entity, charter), settings);
    }

    /// <summary>The offers of the marché that the caller may see.</summary>
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Offers"), UseFiltering<OfferFilterInput>]
    public static async Task<Page<OfferNode>?> GetOffersAsync(
        [Parent] MarcheNode marche, QueryContext<Offer> query, PagingArguments paging, OfferStore offers, Actor actor, CancellationToken cancel)
    {
        var filter = new OfferFilter { MarcheId = marche.Entity.Id };
        var page = await offers.QueryAsync(actor, filter, (visible, reading) => visible.With(query, OfferQueries.Newest).ToPageAsync(paging, reading), cancel);
        return page.Select(offer => new OfferNode(offer));
    }

    // The floor of the charter is the whole marché's: what one company owes of it is what its obligations name.
    private static NpnruTarget? NamedTarget(IEnumerable<ObligationNode> obligations)
    {
        var named = obligations.Select(obligation => obligation.Entity.QpvTargetHours).OfType<InsertionHours>().ToList();
        return named.Count == 0 ? null : new(named.Sum());
    }

    /// <summary>The settings of the desk that follows a marché; the defaults where none does.</summary>
    internal static async Task<ClauseDeskSettings> SettingsAsync(Marche marche, ClauseDeskByIdDataLoader desks, CancellationToken cancel) =>
        marche.DeskId is { } id && await desks.LoadAsync(id, cancel) is { } desk ? desk.Settings : new();
}

/// <summary>Marchés by identifier, as far as the caller may see them.</summary>
internal sealed class MarcheByIdDataLoader(IBatchScheduler scheduler, MarcheStore store, Actor actor) : BatchDataLoader<MarcheId, Marche>(scheduler)
{
    protected override Task<IReadOnlyDictionary<MarcheId, Marche>> LoadBatchAsync(IReadOnlyList<MarcheId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}

/// <summary>The progress of every obligation of a marché, for the marchés that the caller may see.</summary>
internal sealed class ProgressByMarcheDataLoader(IBatchScheduler scheduler, HoursStore hours, Actor actor)
    : BatchDataLoader<MarcheId, IReadOnlyList<Persistence.Marches.ObligationHours>>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<MarcheId, IReadOnlyList<Persistence.Marches.ObligationHours>>> LoadBatchAsync(
        IReadOnlyList<MarcheId> keys, CancellationToken cancellationToken) =>
        (await hours.ProgressAsync(actor, [.. keys], cancellationToken))
            .GroupBy(progress => progress.MarcheId)
            .ToDictionary(group => group.Key, IReadOnlyList<Persistence.Marches.ObligationHours> (group) => [.. group]);
}
