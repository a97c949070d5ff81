using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.ServedRankings;

/// <summary>Audits the lists of candidates that were served for equal treatment.</summary>
/// <remarks>For administrators, who see no file: what is read of people stays here, and only aggregates leave.</remarks>
public sealed class ServedLists
{
    private const int BatchSize = 500;

    private readonly IDbContextFactory<MatchingDbContext> _contexts;

    internal ServedLists(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>Audits of each offer the last list from its first place that was served in the period; selected is who was placed on the offer.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <exception cref="ArgumentException">The actor is neither an administrator nor the installation.</exception>
    public async Task<FairnessReport> AuditAsync(Actor actor, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (actor.Role is not (Role.Administrateur or Role.System))
            throw new ArgumentException($"Audits are for administrators, not for {actor.Role}.", nameof(actor));
        await using var context = _contexts.CreateDbContext();
        var last = await LastListsAsync(context, from, to, cancel);
        var rankings = new List<AuditedRanking>(last.Count);
        foreach (var batch in last.Chunk(BatchSize)) rankings.AddRange(await AuditedAsync(context, batch, cancel));
        return FairnessAudit.Of(rankings);
    }

    private static async Task<List<long>> LastListsAsync(MatchingDbContext context, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var last = context.ServedRankings
            .Where(ranking => ranking.OfferId != null && ranking.On >= from && ranking.On <= to && ranking.FirstRank == 1)
            .GroupBy(ranking => ranking.OfferId)
            .Select(lists => lists.Max(ranking => ranking.Id));
        var firsts = context.ServedRankings.Where(ranking => last.Contains(ranking.Id)).Select(ranking => ranking.FirstId ?? ranking.Id);
        return await firsts.Order().ToListAsync(cancel);
    }

    private static async Task<IEnumerable<AuditedRanking>> AuditedAsync(MatchingDbContext context, long[] ids, CancellationToken cancel)
    {
        var served = await context.ServedRankings.Where(ranking => ids.Contains(ranking.Id)).OrderBy(ranking => ranking.Id).ToListAsync(cancel);
        var offers = served.Select(ranking => ranking.OfferId!.Value).ToArray();
        var sectors = await context.Offers.Where(offer => offers.Contains(offer.Id))
            .Join(context.Marches, offer => offer.MarcheId, marche => marche.Id, (offer, marche) => new { offer.Id, marche.Sector })
            .ToDictionaryAsync(offer => offer.Id, offer => offer.Sector, cancel);
        var placements = await context.Placements
            .Where(placement => offers.Contains(placement.OfferId))
            .Select(placement => new { placement.OfferId, placement.CandidateId })
            .ToListAsync(cancel);
        var placed = placements.Select(placement => (placement.OfferId, placement.CandidateId)).ToHashSet();
        var listed = await ServedStates.PeopleAsync(context, served.SelectMany(ranking => ranking.Page!.Lines), cancel);
        var people = await PeopleAsync(context, [.. listed.Values.Distinct()], cancel);
        return served.Select(ranking => new AuditedRanking(ranking.OfferId!.Value, sectors[ranking.OfferId.Value],
        [
            .. from line in ranking.Page!.Lines
               where listed.ContainsKey(line.Person)
               let person = people[listed[line.Person]]
               select new AuditedEntry(
                   person.Id,
                   line.Rank,
                   placed.Contains((ranking.OfferId.Value, person.Id)),
                   new Points((int)line.Rules),
                   AuditTraits.Of(person, ranking.On)),
        ]));
    }

    private static async Task<Dictionary<CandidateId, Candidate>> PeopleAsync(
        MatchingDbContext context, IReadOnlyList<CandidateId> ids, CancellationToken cancel)
    {
        var people = new Dictionary<CandidateId, Candidate>(ids.Count);
        foreach (var batch in ids.Chunk(BatchSize))
            foreach (var person in await context.Candidates.Where(candidate => batch.Contains(candidate.Id)).ToListAsync(cancel)) people[person.Id] = person;
        return people;
    }
}
