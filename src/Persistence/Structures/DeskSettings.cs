using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Structures;

/// <summary>By whose settings an offer is looked at: those of the desk that follows its marché, the usual ones where none does.</summary>
internal static class DeskSettings
{
    /// <summary>Reads the settings for these offers.</summary>
    public static async Task<Func<OfferId, ClauseDeskSettings>> OfOffersAsync(
        MatchingDbContext context, IReadOnlyCollection<OfferId> offers, CancellationToken cancel)
    {
        var desks = await context.Offers.Where(offer => offers.Contains(offer.Id))
            .Join(
                context.Marches.Where(marche => marche.DeskId != null),
                offer => offer.MarcheId,
                marche => marche.Id,
                (offer, marche) => new { offer.Id, marche.DeskId })
            .ToDictionaryAsync(pair => pair.Id, pair => pair.DeskId!.Value, cancel);
        var asked = desks.Values.Distinct().ToList();
        var settings = await context.ClauseDesks.Where(desk => asked.Contains(desk.Id)).ToDictionaryAsync(desk => desk.Id, desk => desk.Settings, cancel);
        var usual = new ClauseDeskSettings();
        return offer => desks.TryGetValue(offer, out var desk) && settings.TryGetValue(desk, out var own) ? own : usual;
    }
}
