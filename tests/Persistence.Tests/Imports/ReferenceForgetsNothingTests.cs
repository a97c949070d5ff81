namespace Matching.Persistence.Tests.Imports;

/// <summary>Reference data set whole, then imported again with its needed columns and one other at a time: nothing changes.</summary>
public sealed class ReferenceForgetsNothingTests
{
    private static readonly Dictionary<ImportKind, string> Rows = new()
    {
        [ImportKind.Communes] = "31555;Toulouse;31000|31100;32;75;243100518;Métropole;43.5960;1.4321;514819;arrondissement;;",
        [ImportKind.Rome] = "F1703;Maçonnerie;Gros œuvre;Bâtiment;F1702;4.0-v460",
        [ImportKind.RomeAppellations] = "15479;Maçon / Maçonne;F1703;principal;oui",
        [ImportKind.RomeProximity] = "F1703;F1702;close;appellation;3-v347bis",
    };

    public static TheoryData<ImportKind> Kinds => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whatever_column_is_there(ImportKind kind)
    {
        await using var bench = await ImportBench.OnSqliteAsync();
        if (kind is ImportKind.RomeAppellations or ImportKind.RomeProximity) await bench.LoadAsync(ImportKind.Rome, OwnFiles.Rome);
        var columns = ImportKinds.RowsOf(kind).Layouts[0].Columns;
        var cells = columns.Zip(Rows[kind].Split(';')).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(columns.Count, cells.Count);
        Assert.Equal(1, (await bench.LoadAsync(kind, File(columns, cells))).Tally.Added);

        var needed = columns.Where(column => column.IsRequired).ToList();
        foreach (var column in columns.Prepend(needed[0]))
        {
            var named = needed
                .Append(column)
                .Concat(column.Name is "lat" or "lon" ? columns.Where(other => other.Name is "lat" or "lon") : [])
                .Distinct()
                .ToList();
            Assert.Equal((column.Name, new ImportTally(0, 0, 1)), (column.Name, (await bench.LoadAsync(kind, File(named, cells))).Tally));
            var empty = cells.ToDictionary(cell => cell.Key, cell => cell.Key.IsRequired ? cell.Value : "");
            Assert.Equal((column.Name, new ImportTally(0, 0, 1)), (column.Name, (await bench.LoadAsync(kind, File(named, empty))).Tally));
        }
    }

    private static string File(IEnumerable<Column> columns, Dictionary<Column, string> cells) =>
        string.Join(';', columns.Select(column => column.Name)) + "\n" + string.Join(';', columns.Select(column => cells[column])) + "\n";
}
