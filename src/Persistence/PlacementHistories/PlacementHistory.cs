using System.Runtime.CompilerServices;
using Matching.Persistence.Engine;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.PlacementHistories;

/// <summary>Tells the past of candidatures and placements as judged offers: what models learn from.</summary>
/// <remarks>
/// Whoever was proposed is told as known on the day: by the snapshot kept then, else rebuilt from dated facts and marked so.
/// For the installation itself only: the traits for audits travel beside the pairs.
/// </remarks>
public sealed class PlacementHistory
{
    private const int BatchSize = 200;

    private readonly IDbContextFactory<MatchingDbContext> _contexts;
    private readonly EngineSources _sources;

    internal PlacementHistory(IDbContextFactory<MatchingDbContext> contexts, EngineSources sources) => (_contexts, _sources) = (contexts, sources);

    /// <summary>Every offer with at least one judged pair, in the order of their identifiers; batch by batch.</summary>
    /// <param name="actor">The installation: nobody else reads files of everybody.</param>
    /// <param name="knownOn">The day by which outcomes must have been known.</param>
    /// <param name="weights">The weights that pairs are compared by; those in force when pairs are rebuilt.</param>
    /// <param name="progress">Told how many offers were read, of how many; null when nobody listens.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <exception cref="ArgumentException">The actor is not the installation.</exception>
    public async IAsyncEnumerable<JudgedOffer<JudgedPair>> ReadAsync(
        Actor actor, DateOnly knownOn, RuleWeights weights, IProgress<(int Done, int Of)>? progress, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (actor.Role != Role.System) throw new ArgumentException($"{actor.Role} asks; expected {Role.System}.", nameof(actor));
        await _sources.EnsureLoadedAsync(cancel);
        await using var context = _contexts.CreateDbContext();
        var ids = await OffersAsync(context, cancel);
        for (var start = 0; start < ids.Count; start += BatchSize)
        {
            var batch = await HistoryBatch.ReadAsync(context, [.. ids.Skip(start).Take(BatchSize)], cancel);
            var teller = new HistoryTeller(batch, knownOn, weights, _sources.Occupations);
            foreach (var offer in batch.Offers.OrderBy(offer => offer.Id.Value))
                if (teller.Tell(offer) is { } judged) yield return judged;
            progress?.Report((Math.Min(ids.Count, start + BatchSize), ids.Count));
        }
    }

    private static async Task<List<OfferId>> OffersAsync(MatchingDbContext context, CancellationToken cancel) =>
        await context.Offers
            .Where(offer => context.Candidatures.Any(candidature => candidature.OfferId == offer.Id && candidature.State == CandidatureState.Refused)
                || context.Placements.Any(placement => placement.OfferId == offer.Id))
            .OrderBy(offer => offer.Id)
            .Select(offer => offer.Id)
            .ToListAsync(cancel);
}
