using System.Runtime.CompilerServices;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.CoordinationFields;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes coordinations of desks.</summary>
/// <remarks>Natural key: the name. Desks are named too, and must be there.</remarks>
internal sealed class CoordinationRows : IRowKind
{
    private const char Between = '|';

    private readonly Dictionary<string, CoordinationId> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClauseDeskId> _desks = new(StringComparer.Ordinal);

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        foreach (var one in await scope.Context.Coordinations.OrderBy(one => one.Id).Select(one => new { one.Id, one.Name }).ToListAsync(cancel))
            _known.TryAdd(Spelling.Letters(one.Name), one.Id);
        foreach (var desk in await scope.Context.ClauseDesks.OrderBy(desk => desk.Id).Select(desk => new { desk.Id, desk.Name }).ToListAsync(cancel))
            _desks.TryAdd(Spelling.Letters(desk.Name), desk.Id);
    }

    public ImportedRow? Read(ImportRow row)
    {
        var changes = List.Read(row);
        var desks = DesksOf(row);
        return row.IsSound && row.Raw(List["nom"]) is { } name ? new(row, Spelling.Letters(name), new Said(changes, desks)) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var tally = default(ImportTally);
        foreach (var row in rows)
        {
            var known = _known.TryGetValue(row.Key!, out var id)
                ? await scope.Context.Coordinations.AsTracking().SingleAsync(one => one.Id == id, cancel)
                : null;
            var said = (Said)row.Value;
            var fresh = said.Changes.ApplyTo(known ?? new() { Id = CoordinationId.New(scope.Clock), Name = "" }, known is null);
            // The order of a set says nothing.
            if (said.Desks is { } desks && !desks.ToHashSet().SetEquals(fresh.DeskIds)) fresh = fresh with { DeskIds = desks };
            tally += AggregateUpsert.Apply(scope.Context, known, fresh);
        }
        await scope.Context.SaveChangesAsync(cancel);
        scope.Context.ChangeTracker.Clear();
        return tally;
    }

    /// <summary>Coordinations by name.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var names = await context.ClauseDesks.ToDictionaryAsync(desk => desk.Id, desk => desk.Name, cancel);
        await foreach (var one in context.Coordinations.OrderBy(one => one.Name).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var row = new Dictionary<Column, string?>();
            CoordinationFields.List.Fill(row, one);
            row[Desks] = one.DeskIds.Count == 0 ? "aucun" : string.Join(Between, one.DeskIds.Select(desk => names.GetValueOrDefault(desk)));
            yield return row;
        }
    }

    // Null where the row says nothing of them.
    private List<ClauseDeskId>? DesksOf(ImportRow row)
    {
        if (row.Raw(Desks) is not { } cell) return null;
        if (row.SaysNone(Desks)) return [];
        var found = new List<ClauseDeskId>();
        foreach (var name in cell.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!_desks.TryGetValue(Spelling.Letters(name), out var desk)) row.Refuse(Desks, new ImportFault("desk.unknown", name));
            else if (!found.Contains(desk)) found.Add(desk);
        }
        return found;
    }

    private sealed record Said(RowChanges<Coordination> Changes, IReadOnlyList<ClauseDeskId>? Desks);
}
