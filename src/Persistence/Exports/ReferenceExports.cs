using System.Runtime.CompilerServices;
using Matching.Persistence.Importing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Exports;

/// <summary>Writes communes by code.</summary>
internal sealed class CommuneExport : IRowExport
{
    public TableLayout Layout => CommuneColumns.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
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
            };
        }
    }
}

/// <summary>Writes occupations by code.</summary>
internal sealed class RomeExport : IRowExport
{
    public TableLayout Layout => RomeColumns.Layout;

    public async IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var occupation in context.Set<Occupation>().AsNoTracking().OrderBy(occupation => occupation.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return new()
            {
                [RomeColumns.Code] = occupation.Code.ToString(),
                [RomeColumns.Label] = occupation.Label,
                [RomeColumns.DomainLabel] = occupation.DomainLabel,
                [RomeColumns.MajorDomainLabel] = occupation.MajorDomainLabel,
                [RomeColumns.Parent] = occupation.ParentCode.ToString(),
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
            };
        }
    }
}
