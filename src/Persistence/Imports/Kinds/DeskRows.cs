using System.Runtime.CompilerServices;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.DeskFields;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes desks with their territory and their settings.</summary>
/// <remarks>Natural key: the name. A desk without a territory, or in charge of an area without communes, would show its people nothing and tell them no
/// reason.</remarks>
internal sealed class DeskRows : IRowKind
{
    private readonly Dictionary<string, ClauseDeskId> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _areas = new(StringComparer.Ordinal);

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        foreach (var desk in await scope.Context.ClauseDesks.OrderBy(desk => desk.Id).Select(desk => new { desk.Id, desk.Name }).ToListAsync(cancel))
            _known.TryAdd(Spelling.Letters(desk.Name), desk.Id);
        _areas.UnionWith(await scope.Context.Communes.Select(commune => commune.Department).Distinct().ToListAsync(cancel));
        _areas.UnionWith(
            await scope.Context.Communes.Where(commune => commune.EpciCode != null).Select(commune => commune.EpciCode!).Distinct().ToListAsync(cancel));
    }

    public ImportedRow? Read(ImportRow row)
    {
        var changes = List.Read(row);
        return row.IsSound && row.Raw(List["nom"]) is { } name ? new(row, Spelling.Letters(name), changes) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var tally = default(ImportTally);
        foreach (var row in rows)
        {
            var known = _known.TryGetValue(row.Key!, out var id)
                ? await scope.Context.ClauseDesks.AsTracking().SingleAsync(desk => desk.Id == id, cancel)
                : null;
            var fresh = ((RowChanges<ClauseDesk>)row.Value).ApplyTo(known ?? new() { Id = ClauseDeskId.New(scope.Clock), Name = "" }, known is null);
            row.Row.RefuseAll(fresh.Settings.Faults(), known?.Settings.Faults(), List.At);
            RefuseTerritory(row.Row, fresh);
            if (row.Row.IsSound) tally += AggregateUpsert.Apply(scope.Context, known, fresh);
        }
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    /// <summary>Desks by name.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var desk in context.ClauseDesks.OrderBy(desk => desk.Name).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var row = new Dictionary<Column, string?>();
            DeskFields.List.Fill(row, desk);
            yield return row;
        }
    }

    private void RefuseTerritory(ImportRow row, ClauseDesk desk)
    {
        if (desk.TerritoryDepartments.Count + desk.TerritoryEpciCodes.Count == 0)
            row.Refuse(List["departements"], new ImportFault("desk.no-territory", desk.Name));
        Refuse("departements", desk.TerritoryDepartments);
        Refuse("intercommunalites", desk.TerritoryEpciCodes);

        void Refuse(string column, IReadOnlyList<string> areas)
        {
            if (areas.Where(area => !_areas.Contains(area)).ToList() is { Count: > 0 } unknown)
                row.Refuse(List[column], new ImportFault("desk.unknown-area", string.Join(", ", unknown)));
        }
    }
}
