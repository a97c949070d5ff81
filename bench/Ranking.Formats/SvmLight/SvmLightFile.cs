using System.Globalization;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Formats;

/// <summary>A file of rows in the format of SVMlight and LETOR, or of LightGBM; read anew each time, never held.</summary>
/// <remarks>
/// A line is <c>grade qid:group index:value …</c>. Rows that follow each other with the same <c>qid</c> are a group. Without <c>qid</c>, a
/// second file beside it, of the same name with <c>.query</c> behind, tells the size of each group, one a line. Feature <c>f7</c> is index 7.
/// </remarks>
public sealed class SvmLightFile : IRowSource
{
    private readonly string _path;
    private readonly AbsentValue _absent;
    private readonly int[]? _groupSizes;

    /// <summary>Opens a file with the features that it tells.</summary>
    /// <param name="path">The file.</param>
    /// <param name="absent">What it means when a line says nothing about a feature.</param>
    /// <param name="groupSizes">The file of group sizes; null looks beside the file when its lines name no group.</param>
    /// <exception cref="SvmLightException">The file cannot be understood: line, column, what stands there and what is allowed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SvmLightFile Open(string path, AbsentValue absent, string? groupSizes = null)
    {
        var (rows, largest, namesGroups) = Scan(path);
        return new(path, absent, FeatureSchema.Numbered(Math.Max(1, largest + 1)), GroupSizes(path, groupSizes, rows, namesGroups));
    }

    /// <summary>Opens a file to be read by known features; of others it says nothing that is wanted, and they are skipped.</summary>
    /// <inheritdoc cref="Open(string, AbsentValue, string?)"/>
    public static SvmLightFile Open(string path, AbsentValue absent, FeatureSchema schema, string? groupSizes = null)
    {
        var (rows, _, namesGroups) = Scan(path);
        return new(path, absent, schema, GroupSizes(path, groupSizes, rows, namesGroups));
    }

    /// <summary>Opens a file whose groups do not matter, as for scoring: all its rows are one.</summary>
    /// <inheritdoc cref="Open(string, AbsentValue, FeatureSchema, string?)"/>
    public static SvmLightFile OpenUngrouped(string path, AbsentValue absent, FeatureSchema schema) => new(path, absent, schema, [Scan(path).Rows]);

    private SvmLightFile(string path, AbsentValue absent, FeatureSchema schema, int[]? groupSizes) =>
        (_path, _absent, Schema, _groupSizes) = (path, absent, schema, groupSizes);

    /// <inheritdoc/>
    public FeatureSchema Schema { get; }

    /// <summary>The same file with features of other kinds or directions.</summary>
    /// <exception cref="ArgumentException">Not as many features.</exception>
    public SvmLightFile With(FeatureSchema schema) => schema.Count == Schema.Count
        ? new(_path, _absent, schema, _groupSizes)
        : throw new ArgumentException($"{schema.Count} features; expected {Schema.Count}.", nameof(schema));

    /// <inheritdoc/>
    public IRowReader Read() => new SvmLightReader(_path, _absent, Schema.Count, _groupSizes);

    private static (int Rows, int LargestIndex, bool NamesGroups) Scan(string path)
    {
        var (rows, largest, line, namesGroups) = (0, -1, new SvmLightLine(path), false);
        using var lines = new ByteLines(path);
        while (lines.TryRead(out var bytes))
        {
            if (!line.Read(bytes, lines.Number)) continue;
            if (rows++ == 0) namesGroups = line.Group is not null;
            if (namesGroups != line.Group is not null)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{path}, line {lines.Number}, column 1");
                var with = namesGroups ? "without" : "with";
                throw new SvmLightException($"{place}: a row {with} qid, unlike those before; expected a group for all rows or for none.");
            }

            if (line.Indices.Length > 0) largest = Math.Max(largest, line.Indices[^1]);
        }

        return rows > 0
            ? (rows, largest, namesGroups)
            : throw new SvmLightException($"{path}, line 1, column 1: no row; expected 'grade qid:group index:value …'.");
    }

    private static int[]? GroupSizes(string path, string? given, int rows, bool namesGroups)
    {
        if (namesGroups)
            return given is null
                ? null
                : throw new SvmLightException($"{given}: group sizes for {path}, whose lines name groups by qid; expected one of both.");
        given ??= path + ".query";
        if (!File.Exists(given)) throw new SvmLightException($"{path}, line 1, column 1: no qid, and there is no {given}; expected groups from one of both.");

        var (sizes, sum) = (new List<int>(), 0L);
        foreach (var (text, at) in File.ReadLines(given).Select((text, at) => (text.Trim(), at + 1)))
        {
            if (text.Length == 0) continue;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size < 1)
                throw new SvmLightException(
                    string.Create(CultureInfo.InvariantCulture, $"{given}, line {at}, column 1: '{text}'; expected the size of a group, 1 or more."));
            sizes.Add(size);
            sum += size;
        }

        return sum == rows ? [.. sizes] : throw new SvmLightException(
            string.Create(CultureInfo.InvariantCulture, $"{given}: groups of {sum} rows in all for {rows} rows of {path}; expected as many."));
    }
}
