using Matching.Persistence.Conversions;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.References;

/// <summary>Under which codes people and sites of a commune are kept: its own, its arrondissements', and those of communes merged into it.</summary>
internal static class CommuneParts
{
    /// <summary>The rows in a commune. A code that was merged away asks for the commune that succeeds it.</summary>
    /// <param name="rows">Rows with a commune (<see cref="ExtractedColumns.Commune"/>).</param>
    /// <param name="context">Knows the former communes.</param>
    /// <param name="code">The commune asked for; null does not filter.</param>
    public static IQueryable<T> In<T>(this IQueryable<T> rows, MatchingDbContext context, InseeCode? code)
        where T : class
    {
        if (code is not { } commune) return rows;

        InseeCode?[] own = [commune, .. MunicipalArrondissement.Of(commune)];
        var merged = context.MergedCommunes();
        var successors = merged.Where(former => former.Code == commune).Select(former => (InseeCode?)former.Successor);
        var predecessors = merged
            .Where(former => own.Contains(former.Successor) || successors.Contains(former.Successor))
            .Select(former => (InseeCode?)former.Code);
        return rows.Where(row =>
            own.Contains(EF.Property<InseeCode?>(row, ExtractedColumns.Commune))
            || successors.Contains(EF.Property<InseeCode?>(row, ExtractedColumns.Commune))
            || predecessors.Contains(EF.Property<InseeCode?>(row, ExtractedColumns.Commune)));
    }

    /// <summary>Former communes whose code no commune has today: a merger can be undone, and the successor may have kept a code.</summary>
    public static IQueryable<FormerCommune> MergedCommunes(this MatchingDbContext context) =>
        context.FormerCommunes.Where(former => !context.Communes.Any(commune => commune.Code == former.Code));
}
