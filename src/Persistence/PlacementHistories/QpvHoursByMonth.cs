using Matching.Persistence.Marches;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.PlacementHistories;

/// <summary>The hours that residents of QPV worked on marchés, month by month, so that a past day can be asked what was done by then.</summary>
internal sealed class QpvHoursByMonth
{
    private readonly ILookup<Guid, Sums> _sums;

    private QpvHoursByMonth(ILookup<Guid, Sums> sums) => _sums = sums;

    /// <summary>Reads the hours of these marchés in one statement.</summary>
    public static async Task<QpvHoursByMonth> ReadAsync(MatchingDbContext context, IReadOnlyCollection<MarcheId> marches, CancellationToken cancel)
    {
        var ids = marches.Select(marche => marche.Value).ToArray();
        var sums = await context.Database.SqlQueryRaw<Sums>(Statement)
            .Where(sum => ids.Contains(sum.MarcheId))
            .ToListAsync(cancel);
        return new(sums.ToLookup(sum => sum.MarcheId));
    }

    /// <summary>The hours of the months that were over on a day: a month is reported when it has ended.</summary>
    public InsertionHours Before(MarcheId marche, DateOnly day)
    {
        var month = YearMonth.Of(day).ToString();
        var hundredths = _sums[marche.Value].Where(sum => string.CompareOrdinal(sum.Month, month) < 0).Sum(sum => sum.Hundredths);
        // A counter-entry may outweigh what was validated by then; nobody has worked less than nothing.
        return new(Math.Max(0, hundredths) / 100m);
    }

    private const string Statement = $"""
        SELECT f."MarcheId", t."Month", CAST(SUM(CASE WHEN t."Corrects" IS NULL THEN t."Hours" ELSE -t."Hours" END) AS bigint) AS "Hundredths"
        FROM "Timesheets" t
        JOIN "Placements" p ON p."Id" = t."PlacementId" AND p."LivedInQpv"
        JOIN "Offers" f ON f."Id" = p."OfferId"
        WHERE {ValuedTimesheets.Count}
        GROUP BY f."MarcheId", t."Month"
        """;

    private sealed record Sums(Guid MarcheId, string Month, long Hundredths);
}
