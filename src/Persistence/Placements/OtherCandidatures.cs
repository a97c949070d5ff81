using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>What a hire makes of the person's other candidatures.</summary>
internal static class OtherCandidatures
{
    /// <summary>Moves all other pending candidatures of a person to <see cref="CandidatureState.Obsolete"/>, within the unit of work of the hire.</summary>
    /// <param name="context">The unit of work; saved by the caller.</param>
    /// <param name="person">Who was hired.</param>
    /// <param name="hired">The candidature that led to the hire; null where there is none.</param>
    /// <param name="at">The moment of the hire.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <returns>How many there were.</returns>
    public static async Task<int> BecomeObsoleteAsync(
        MatchingDbContext context, CandidateId person, CandidatureId? hired, DateTimeOffset at, CancellationToken cancel)
    {
        var pending = Enum.GetValues<CandidatureState>().Where(state => state.IsPending()).ToArray();
        var others = await context.Candidatures.AsTracking()
            .Where(candidature => candidature.CandidateId == person && candidature.Id != hired && pending.Contains(candidature.State))
            .ToListAsync(cancel);
        foreach (var other in others)
            context.Entry(other).CurrentValues.SetValues(other.Make(CandidatureMove.BecomeObsolete, CandidatureMover.System("hire"), at).Value);
        return others.Count;
    }
}
