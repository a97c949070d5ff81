using System.Globalization;
using CsvHelper;

namespace Matching.Seed.Reference;

/// <summary>Reads the CSV files that this assembly carries.</summary>
internal static class EmbeddedCsv
{
    /// <summary>Every row of <c>seed/data/&lt;name&gt;.csv</c>, in file order.</summary>
    /// <param name="name">The file's name without its extension.</param>
    /// <param name="read">Makes a value of the current row.</param>
    /// <exception cref="InvalidOperationException">The assembly carries no such file.</exception>
    public static IReadOnlyList<T> Read<T>(string name, Func<CsvReader, T> read)
    {
        using var stream = typeof(EmbeddedCsv).Assembly.GetManifestResourceStream($"Matching.Seed.data.{name}.csv")
            ?? throw new InvalidOperationException($"The assembly carries no seed/data/{name}.csv.");
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = true, Separator = ',' });
        var rows = new List<T>();
        while (csv.Read()) rows.Add(read(csv));
        return rows;
    }

    /// <summary>A field of the current row; empty when nothing is written there.</summary>
    public static string Text(this CsvReader row, string column) => row.GetString(column);

    /// <summary>A field that holds a number.</summary>
    public static double Number(this CsvReader row, string column) =>
        double.Parse(row.Text(column), CultureInfo.InvariantCulture);
}
