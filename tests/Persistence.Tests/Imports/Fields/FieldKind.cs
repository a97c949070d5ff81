using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests.Imports;

/// <summary>A record that columns tell of, with what a test must know to write and read it.</summary>
internal sealed record FieldKind(
    ImportKind Kind,
    string Name,
    IReadOnlyList<Column> Columns,
    IReadOnlyDictionary<string, string> LeftOut,
    Gen<object> Records,
    object Blank,
    Func<object, Dictionary<Column, string?>> Cells,
    Func<object, ImportRow, bool, object> Apply,
    Func<MatchingDbContext, Task<List<string>>> AllStoredAsync)
{
    /// <summary>Records as the database takes them, each told its number and what it refers to; null where they are parts of other records.</summary>
    public Gen<Func<int, World, object>>? Stored { get; init; }

    private static readonly KnownReferences References = KnownReferences.Of(GeneratedRecords.Communes, GeneratedRecords.Occupations, new(2026, 3, 2));

    /// <summary>The row that a file with these cells gives; the file goes through bytes, as a user's would.</summary>
    public async Task<ImportRow> RowAsync(IReadOnlyDictionary<Column, string?> cells)
    {
        var named = Columns.Where(cells.ContainsKey).ToList();
        using var stream = new MemoryStream();
        using (var csv = new CsvOutput(stream, leaveOpen: true))
        {
            csv.WriteRow(named.Select(column => column.Name).Append("reste"));
            csv.WriteRow(named.Select(column => cells[column]).Append("x"));
        }
        stream.Position = 0;
        var encoding = (await FileInspector.InspectAsync(stream, CancellationToken.None)).Encoding;
        stream.Position = 0;
        await using var source = await CsvSource.OpenAsync(stream, encoding, CancellationToken.None);
        // A column that the layout does not know keeps a row of empty cells from being passed over.
        var (header, faults) = HeaderMap.Match(source, [new(Name, [.. Columns.Select(column => column with { IsRequired = false })])]);
        Assert.Empty(faults);
        await foreach (var row in source.RowsAsync(CancellationToken.None)) return new(row, header) { References = References };
        throw new InvalidOperationException("The file has no row.");
    }

    public override string ToString() => Name;

    public static FieldKind Of<T>(
        ImportKind kind,
        string name,
        IReadOnlyDictionary<string, string> leftOut,
        Gen<T> records,
        T blank,
        FieldList<T> list)
        where T : class => Of(kind, name, leftOut, records, blank, list, new FieldList<Site>([]), _ => null, (record, _) => record);

    public static FieldKind Of<T, TPlace>(
        ImportKind kind, string name, IReadOnlyDictionary<string, string> leftOut, Gen<T> records, T blank,
        FieldList<T> list, FieldList<TPlace> place, Func<T, TPlace?> placeOf, Func<T, RowChanges<TPlace>, T> merge)
        where T : class where TPlace : class =>
        new(kind, name, [.. list.Columns, .. place.Columns], leftOut, records.Select(record => (object)record), blank,
            record =>
            {
                var cells = new Dictionary<Column, string?>();
                list.Fill(cells, (T)record);
                place.Fill(cells, placeOf((T)record));
                return cells;
            },
            (record, row, isNew) => merge(list.Read(row).ApplyTo((T)record, isNew), place.Read(row)),
            async context =>
                [.. (await context.Set<T>().AsNoTracking().ToListAsync()).Select(record => StoredJson.Write(record)).Order(StringComparer.Ordinal)]);
}

/// <summary>What stored records refer to.</summary>
internal sealed record World(Candidate Candidate, Offer Offer, BuyerId Buyer);
