using System.Runtime.CompilerServices;
using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Rows;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.RomeProximityColumns;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes the mobilities between occupations.</summary>
/// <remarks>
/// CSV with <c>from</c>, <c>to</c>, <c>kind</c> and <c>scope</c>; or France Travail's <c>rubrique_mobilite</c>, in its form of
/// 3.47 (with a kind, and rows for single job titles) or of 4.0 (with a rank, and no kind any more: read as
/// <see cref="OccupationProximityKind.Evolution"/>, the lesser claim). The official files repeat a pair for each of its
/// job titles: the nearest one counts.
/// </remarks>
internal sealed class RomeProximityRows : IRowKind
{
    private static readonly Dictionary<string, OccupationProximityKind> Kinds = new() { ["proche"] = OccupationProximityKind.Close };

    private const string UnknownEdition = "3-v347";

    private HashSet<RomeCode> _known = [];
    private string? _edition;

    private sealed record ReadPath(RomeCode From, RomeCode To, OccupationProximityKind Kind, OccupationProximityScope? Scope, string? Edition)
    {
        /// <summary>The path, from the one known, if any: what the row does not say is not forgotten.</summary>
        public OccupationProximity On(OccupationProximity? known) => new()
        {
            From = From, To = To, Kind = Kind,
            Scope = Scope ?? known?.Scope ?? OccupationProximityScope.Job,
            RomeVersion = Edition ?? known?.RomeVersion ?? UnknownEdition,
        };
    }

    public IReadOnlyList<TableLayout> Layouts { get; } = [Own, Rome3, Rome4];

    public bool NeedsAllRows => true;

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel)
    {
        _edition = RomeEdition.Of(scope);
        _known = await scope.KeysAsync<Occupation, RomeCode>(occupation => occupation.Code, ImportKind.Rome, cancel);
    }

    public ImportedRow? Read(ImportRow row)
    {
        var isOwn = row.Layout == Own;
        var from = Known(row, isOwn ? From : OfficialFrom);
        var to = Known(row, isOwn ? To : OfficialTo);
        var path = new ReadPath(from, to, KindOf(row), ScopeOf(row), (isOwn ? row.Text(Edition) : null) ?? _edition);
        // A path from an occupation to itself says nothing.
        return row.IsSound && from != to ? new(row, isOwn ? $"{from} → {to}" : null, path) : null;
    }

    public async Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel)
    {
        var tally = default(ImportTally);
        foreach (var chunk in Nearest(rows).Chunk(ImportLimits.BatchRows)) tally += await WriteChunkAsync(scope.Context, chunk, cancel);
        return tally;
    }

    /// <summary>The paths between occupations.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
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

    private static IEnumerable<ReadPath> Nearest(IReadOnlyList<ImportedRow> rows) => rows
        .Select(row => (ReadPath)row.Value)
        .GroupBy(path => (path.From, path.To))
        .Select(pair => pair.MinBy(path => (path.Kind, path.Scope ?? OccupationProximityScope.Job))!);

    // Kind and scope are part of the stored key: a pair that changed is taken out and put in anew.
    private static async Task<ImportTally> WriteChunkAsync(MatchingDbContext context, ReadPath[] chunk, CancellationToken cancel)
    {
        var starts = chunk.Select(proximity => proximity.From).Distinct().ToList();
        var stored = await context.Set<OccupationProximity>().AsNoTracking().Where(proximity => starts.Contains(proximity.From)).ToListAsync(cancel);
        var known = stored.ToLookup(proximity => (proximity.From, proximity.To));
        var (added, changed) = (0, 0);
        foreach (var read in chunk)
        {
            var before = known[(read.From, read.To)].ToList();
            var fresh = read.On(before.FirstOrDefault());
            if (before is [var only] && only == fresh) continue;
            context.RemoveRange(before.Where(old => !HasSameKey(old, fresh)));
            if (before.Any(old => HasSameKey(old, fresh))) context.Update(fresh);
            else context.Add(fresh);
            if (before.Count == 0) added++;
            else changed++;
        }
        await context.SaveChangesAsync(cancel);
        context.ChangeTracker.Clear();
        return new(added, changed, chunk.Length - added - changed);
    }

    private static bool HasSameKey(OccupationProximity left, OccupationProximity right) =>
        (left.From, left.To, left.Kind, left.Scope) == (right.From, right.To, right.Kind, right.Scope);

    private RomeCode Known(ImportRow row, Column column)
    {
        var code = row.Required<RomeCode>(column);
        if (code != default && !_known.Contains(code)) row.Refuse(column, new ImportFault("rome.unknown", code.ToString()));
        return code;
    }

    private static OccupationProximityKind KindOf(ImportRow row)
    {
        if (row.Layout == Own) return row.RequiredChoice(Kind, Kinds);
        if (row.Layout == Rome4) return OccupationProximityKind.Evolution;
        return row.Whole(OfficialKind, 1, 2) == 1 ? OccupationProximityKind.Close : OccupationProximityKind.Evolution;
    }

    private static OccupationProximityScope? ScopeOf(ImportRow row)
    {
        if (row.Layout == Own) return row.Choice<OccupationProximityScope>(Scope);
        return row.Raw(SourceTitle) is null && row.Raw(TargetTitle) is null ? OccupationProximityScope.Job : OccupationProximityScope.Appellation;
    }
}
