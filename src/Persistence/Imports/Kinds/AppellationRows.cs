using System.Globalization;
using System.Runtime.CompilerServices;
using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Rows;
using Microsoft.EntityFrameworkCore;
using static Matching.Persistence.Imports.Columns.AppellationColumns;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads and writes the job titles of the ROME: France Travail's <c>referentiel_appellation</c>, or CSV.</summary>
internal sealed class AppellationRows : IRowKind
{
    // OGR numbers have at most six digits today.
    private const int GreatestOgr = 99_999_999;

    private static readonly Dictionary<string, bool> Kinds = new() { ["principal"] = true, ["principale"] = true, ["synonym"] = false, ["synonyme"] = false };

    private static readonly ReferenceWriter<Appellation, int> Writer = new()
    {
        Key = title => title.Ogr,
        Among = (titles, keys) => titles.Where(title => keys.Contains(title.Ogr)),
    };

    private HashSet<RomeCode> _known = [];

    public IReadOnlyList<TableLayout> Layouts { get; } = [Layout];

    public async Task PrepareAsync(ImportScope scope, CancellationToken cancel) =>
        _known = await scope.KeysAsync<Occupation, RomeCode>(occupation => occupation.Code, ImportKind.Rome, cancel);

    public ImportedRow? Read(ImportRow row)
    {
        var ogr = row.Raw(Ogr) is null ? row.Missing(Ogr, 0) : row.Whole(Ogr, 1, GreatestOgr) ?? 0;
        var rome = row.Required<RomeCode>(Rome);
        if (rome != default && !_known.Contains(rome)) row.Refuse(Rome, new ImportFault("rome.unknown", rome.ToString()));
        var (label, isPrincipal, isRare) = (row.RequiredText(Label), IsPrincipal(row), row.YesNo(Rare));
        Appellation Make(Appellation? known) => new()
        {
            Ogr = ogr,
            Label = label,
            Rome = rome,
            IsPrincipal = isPrincipal ?? known?.IsPrincipal ?? false,
            IsRare = isRare ?? known?.IsRare ?? false,
        };
        return row.IsSound ? new(row, ogr.ToString(CultureInfo.InvariantCulture), new ReadReference<Appellation, int>(ogr, Make)) : null;
    }

    public Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel) =>
        Writer.WriteAsync(scope.Context, [.. rows.Select(row => (ReadReference<Appellation, int>)row.Value)], cancel);

    /// <summary>Job titles by their OGR number.</summary>
    public async IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, [EnumeratorCancellation] CancellationToken cancel)
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

    private static bool? IsPrincipal(ImportRow row)
    {
        if (row.Raw(Kind) is not { } kind) return null;
        if (Kinds.TryGetValue(Spelling.Letters(kind), out var isPrincipal)) return isPrincipal;
        row.Refuse(Kind, new ImportFault("choice.unknown", kind, "principal, synonym"));
        return null;
    }
}
