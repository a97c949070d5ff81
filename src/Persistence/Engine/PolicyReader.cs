using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>Reads by which policies eligibility is judged for the marchés with open offers.</summary>
internal static class PolicyReader
{
    /// <summary>Every policy in use, and the default one.</summary>
    public static async Task<HashSet<EligibilityPolicy>> PoliciesAsync(this MatchingDbContext context, CancellationToken cancel)
    {
        var desks = await context.DeskSettingsAsync(cancel);
        var marches = await context.Marches
            .Where(marche => context.Offers.Where(OfferFeed.IsOpen).Any(offer => offer.MarcheId == marche.Id))
            .Select(marche => new { marche.DeskId, marche.BuyerId })
            .Distinct()
            .ToListAsync(cancel);
        var contracts = await context.Offers
            .Where(OfferFeed.IsOpen)
            .Select(offer => new { offer.ContractType, offer.CarrierId })
            .Distinct()
            .ToListAsync(cancel);
        var carriers = await context.CarrierKindsAsync(contracts.Select(contract => contract.CarrierId), cancel);
        return
        [
            EligibilityPolicy.Default,
            .. marches.Select(marche => PolicyOf(desks, marche.DeskId, marche.BuyerId)),
            .. contracts.Select(contract => EligibilityPolicy.ForCarrier(contract.ContractType, carriers.Of(contract.CarrierId))).OfType<EligibilityPolicy>(),
        ];
    }

    /// <summary>What kind of structure each of these carriers is.</summary>
    public static async Task<Dictionary<CarrierEmployerId, CarrierKind>> CarrierKindsAsync(
        this MatchingDbContext context, IEnumerable<CarrierEmployerId?> carriers, CancellationToken cancel)
    {
        var ids = carriers.OfType<CarrierEmployerId>().Distinct().ToArray();
        return await context.CarrierEmployers
            .Where(carrier => ids.Contains(carrier.Id))
            .ToDictionaryAsync(carrier => carrier.Id, carrier => carrier.Kind, cancel);
    }

    /// <summary>The kind of a carrier; null where none is chosen.</summary>
    public static CarrierKind? Of(this IReadOnlyDictionary<CarrierEmployerId, CarrierKind> kinds, CarrierEmployerId? carrier) =>
        carrier is { } id && kinds.TryGetValue(id, out var kind) ? kind : null;

    public static Task<Dictionary<ClauseDeskId, ClauseDeskSettings>> DeskSettingsAsync(this MatchingDbContext context, CancellationToken cancel) =>
        context.ClauseDesks.ToDictionaryAsync(desk => desk.Id, desk => desk.Settings, cancel);

    public static EligibilityPolicy PolicyOf(IReadOnlyDictionary<ClauseDeskId, ClauseDeskSettings> desks, ClauseDeskId? desk, BuyerId buyer) =>
        EligibilityPolicy.Of(desks.Of(desk), buyer);

    /// <summary>The settings of a desk; the defaults where there is none.</summary>
    public static ClauseDeskSettings Of(this IReadOnlyDictionary<ClauseDeskId, ClauseDeskSettings> desks, ClauseDeskId? desk) =>
        desk is { } id && desks.TryGetValue(id, out var settings) ? settings : new();
}
