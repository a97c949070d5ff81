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
        return [EligibilityPolicy.Default, .. marches.Select(marche => PolicyOf(desks, marche.DeskId, marche.BuyerId))];
    }

    public static Task<Dictionary<ClauseDeskId, ClauseDeskSettings>> DeskSettingsAsync(this MatchingDbContext context, CancellationToken cancel) =>
        context.ClauseDesks.ToDictionaryAsync(desk => desk.Id, desk => desk.Settings, cancel);

    public static EligibilityPolicy PolicyOf(IReadOnlyDictionary<ClauseDeskId, ClauseDeskSettings> desks, ClauseDeskId? desk, BuyerId buyer) =>
        EligibilityPolicy.Of(desks.Of(desk), buyer);

    /// <summary>The settings of a desk; the defaults where there is none.</summary>
    public static ClauseDeskSettings Of(this IReadOnlyDictionary<ClauseDeskId, ClauseDeskSettings> desks, ClauseDeskId? desk) =>
        desk is { } id && desks.TryGetValue(id, out var settings) ? settings : new();
}
