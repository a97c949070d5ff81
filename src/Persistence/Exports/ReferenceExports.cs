using System.Runtime.CompilerServices;
using Matching.Persistence.Imports;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Exports;

/// <summary>Writes communes by code, then the former ones.</summary>
internal sealed class CommuneExport : IRowExport
{
    public TableLayout Layout => CommuneColumns.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var unnamed = (await context.Set<FormerCommune>().AsNoTracking().Where(former => former.Name == null).ToListAsync(cancel))
            .ToLookup(former => former.Successor, former => former.Code);
        await foreach (var commune in context.Set<Commune>().AsNoTracking().OrderBy(commune => commune.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new()
            {
                [CommuneColumns.Code] = commune.Code.ToString(),
                [CommuneColumns.Name] = commune.Name,
                [CommuneColumns.PostalCodes] = string.Join('|', commune.PostalCodes),
                [CommuneColumns.Department] = commune.Department,
                [CommuneColumns.Region] = commune.Region,
                [CommuneColumns.EpciCode] = commune.EpciCode,
                [CommuneColumns.EpciName] = commune.EpciName,
                [CommuneColumns.Latitude] = Cell.Of(commune.Centre?.Latitude),
                [CommuneColumns.Longitude] = Cell.Of(commune.Centre?.Longitude),
                [CommuneColumns.Population] = Cell.Of(commune.Population),
                [CommuneColumns.Kind] = commune.Kind == CommuneKind.Commune ? "commune" : "arrondissement",
                [CommuneColumns.Successor] = null,
                [CommuneColumns.FormerCodes] = string.Join('|', unnamed[commune.Code].Order()),
            };
        }

        await foreach (var former in context.Set<FormerCommune>().AsNoTracking().Where(former => former.Name != null).OrderBy(former => former.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var row = Layout.Columns.ToDictionary(column => column, _ => (string?)null);
            row[CommuneColumns.Code] = former.Code.ToString();
            row[CommuneColumns.Name] = former.Name;
            row[CommuneColumns.Kind] = "former";
            row[CommuneColumns.Successor] = former.Successor.ToString();
            yield return row;
        }
    }
}

/// <summary>Writes occupations by code.</summary>
internal sealed class RomeExport : IRowExport
{
    public TableLayout Layout => RomeColumns.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var occupation in context.Set<Occupation>().AsNoTracking().OrderBy(occupation => occupation.Code).AsAsyncEnumerable().WithCancellation(
            cancel))
        {
            yield return new()
            {
                [RomeColumns.Code] = occupation.Code.ToString(),
                [RomeColumns.Label] = occupation.Label,
                [RomeColumns.DomainLabel] = occupation.DomainLabel,
                [RomeColumns.MajorDomainLabel] = occupation.MajorDomainLabel,
                [RomeColumns.Parent] = occupation.ParentCode.ToString(),
                [RomeColumns.Edition] = occupation.RomeVersion,
            };
        }
    }
}

/// <summary>Writes job titles by their OGR number.</summary>
internal sealed class AppellationExport : IRowExport
{
    public TableLayout Layout => AppellationColumns.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var title in context.Set<Appellation>().AsNoTracking().OrderBy(title => title.Ogr).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new()
            {
                [AppellationColumns.Ogr] = Cell.Of(title.Ogr),
                [AppellationColumns.Label] = title.Label,
                [AppellationColumns.Rome] = title.Rome.ToString(),
                [AppellationColumns.Kind] = title.IsPrincipal ? "principal" : "synonym",
                [AppellationColumns.Rare] = Cell.Of(title.IsRare),
            };
        }
    }
}

/// <summary>Writes the paths between occupations.</summary>
internal sealed class RomeProximityExport : IRowExport
{
    public TableLayout Layout => RomeProximityColumns.Own;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var paths = context.Set<OccupationProximity>().AsNoTracking().OrderBy(path => path.From).ThenBy(path => path.To);
        await foreach (var path in paths.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new()
            {
                [RomeProximityColumns.From] = path.From.ToString(),
                [RomeProximityColumns.To] = path.To.ToString(),
                [RomeProximityColumns.Kind] = Cell.Of<OccupationProximityKind>(path.Kind),
                [RomeProximityColumns.Scope] = Cell.Of<OccupationProximityScope>(path.Scope),
                [RomeProximityColumns.Edition] = path.RomeVersion,
            };
        }
    }
}
