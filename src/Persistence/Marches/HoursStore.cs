using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Marches;

/// <summary>Adds up hours by obligation, in the database and in whole hundredths: exact on SQLite as on PostgreSQL.</summary>
public sealed class HoursStore
{
    private readonly IDbContextFactory<MatchingDbContext> _contexts;

    internal HoursStore(IDbContextFactory<MatchingDbContext> contexts) => _contexts = contexts;

    /// <summary>The progress of every obligation of these marchés that the actor may see, in no particular order. A company sees its own; see
    /// <see cref="SmallCells"/>.</summary>
    public async Task<IReadOnlyList<ObligationHours>> ProgressAsync(Actor actor, IReadOnlyCollection<MarcheId> marches, CancellationToken cancel)
    {
        await using var context = _contexts.CreateDbContext();
        var visible = await context.MarchesOf(actor).Where(marche => marches.Contains(marche.Id)).Select(marche => marche.Id).ToListAsync(cancel);
        var sums = await SumsAsync(context, visible, cancel);
        var people = await PeopleAsync(context, visible, cancel);
        return [.. sums
            .Where(sum => actor.Role != Role.Entreprise || sum.ContractorId == actor.OrganisationId)
            .Select(sum => sum.ShownTo(actor, people[new(sum.ObligationId)].ToHashSet()))];
    }

    internal static async Task<IReadOnlyList<ObligationHours>> SumAsync(
        MatchingDbContext context, IReadOnlyCollection<MarcheId> marches, CancellationToken cancel) =>
        [.. (await SumsAsync(context, marches, cancel)).Select(sum => sum.ToHours())];

    private static async Task<List<Sums>> SumsAsync(MatchingDbContext context, IReadOnlyCollection<MarcheId> marches, CancellationToken cancel)
    {
        var ids = marches.Select(marche => marche.Value).ToArray();
        return await context.Database.SqlQueryRaw<Sums>(Statement)
            .Where(sum => ids.Contains(sum.MarcheId))
            .ToListAsync(cancel);
    }

    private static async Task<ILookup<HoursObligationId, CandidateId>> PeopleAsync(
        MatchingDbContext context, IReadOnlyCollection<MarcheId> marches, CancellationToken cancel)
    {
        var rows = from offer in context.Offers
                   join placement in context.Placements on offer.Id equals placement.OfferId
                   where marches.Contains(offer.MarcheId)
                   select new { offer.ObligationId, placement.CandidateId };
        return (await rows.Distinct().ToListAsync(cancel)).ToLookup(row => row.ObligationId, row => row.CandidateId);
    }

    private const string Statement = $"""
        SELECT o."MarcheId", o."Id" AS "ObligationId", o."ContractorId", o."RequiredHours" AS "Required", o."OpeningBalance" AS "Opening",
            CAST(COALESCE(SUM(CASE WHEN t."Corrects" IS NULL THEN t."Hours" ELSE -t."Hours" END), 0) AS bigint) AS "Worked",
            CAST(COALESCE(SUM(CASE WHEN NOT p."LivedInQpv" THEN 0 WHEN t."Corrects" IS NULL THEN t."Hours" ELSE -t."Hours" END), 0) AS bigint) AS "Qpv",
            CAST(COUNT(DISTINCT CASE WHEN t."Id" IS NOT NULL THEN p."CandidateId" END) AS bigint) AS "Workers",
            CAST(COUNT(DISTINCT CASE WHEN t."Id" IS NOT NULL AND p."LivedInQpv" THEN p."CandidateId" END) AS bigint) AS "QpvWorkers"
        FROM "Obligations" o
        LEFT JOIN "Offers" f ON f."ObligationId" = o."Id"
        LEFT JOIN "Placements" p ON p."OfferId" = f."Id"
        LEFT JOIN "Timesheets" t ON t."PlacementId" = p."Id" AND {ValuedTimesheets.Count}
        GROUP BY o."MarcheId", o."Id", o."ContractorId", o."RequiredHours", o."OpeningBalance"
        """;

    private sealed record Sums(
        Guid MarcheId, Guid ObligationId, Guid? ContractorId, long Required, long Opening, long Worked, long Qpv, long Workers, long QpvWorkers)
    {
        public ObligationHours ShownTo(Actor reader, IReadOnlySet<CandidateId> people) =>
            (ToHours() with { People = people }).ShownTo(new InsertionHours(Math.Max(0, Opening) / 100m), (int)Workers, (int)QpvWorkers, reader);

        // A counter-entry may outweigh what is validated so far; nobody has worked less than nothing.
        public ObligationHours ToHours() => new(
            new MarcheId(MarcheId),
            new HoursObligationId(ObligationId),
            new InsertionHours(Required / 100m),
            new InsertionHours(Math.Max(0, Opening + Worked) / 100m),
            new InsertionHours(Math.Max(0, Qpv) / 100m));
    }
}
