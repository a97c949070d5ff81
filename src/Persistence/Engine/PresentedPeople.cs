using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Engine;

/// <summary>Who was presented for offers, and how it stands.</summary>
internal static class PresentedPeople
{
    private sealed record Presentation(OfferId Offer, CandidateId Person, CandidatureState State, DateTimeOffset Since);

    /// <summary>Reads whom these offers have as candidates: the last state of each person, by offer.</summary>
    public static async Task<IReadOnlyDictionary<OfferId, FrozenDictionary<CandidateId, CandidatureState>>> ReadAsync(
        MatchingDbContext context, IReadOnlyCollection<OfferId> offers, CancellationToken cancel)
    {
        var presented = await context.Candidatures.Where(candidature => offers.Contains(candidature.OfferId))
            .Select(candidature => new Presentation(candidature.OfferId, candidature.CandidateId, candidature.State, candidature.StateSince))
            .ToListAsync(cancel);
        // A hire that was imported has no candidature.
        var hired = await context.Placements.Where(placement => offers.Contains(placement.OfferId) && placement.CandidatureId == null)
            .Select(placement => new { placement.OfferId, placement.CandidateId })
            .ToListAsync(cancel);
        return presented
            .Concat(hired.Select(hire => new Presentation(hire.OfferId, hire.CandidateId, CandidatureState.Accepted, DateTimeOffset.MinValue)))
            .GroupBy(one => one.Offer)
            .ToDictionary(
                offer => offer.Key,
                offer => offer.GroupBy(one => one.Person).ToFrozenDictionary(person => person.Key, person => person.MaxBy(one => one.Since)!.State));
    }
}
