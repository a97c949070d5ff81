using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training.MlNet;

/// <summary>How the columns of a schema stand before ML.NET: numbers as they are, and an indicator for each category that is frequent enough.</summary>
internal sealed class MlNetColumns
{
    /// <summary>The columns of numbers, in order.</summary>
    public required IReadOnlyList<int> Numeric { get; init; }

    /// <summary>Columns of categories, and the category of each indicator.</summary>
    public required IReadOnlyList<(int Feature, int Category)> Indicators { get; init; }

    /// <summary>How many numbers a row has before ML.NET, which takes no vector without any.</summary>
    public int NumberSlots => Math.Max(1, Numeric.Count);

    /// <summary>How many indicators a row has before ML.NET.</summary>
    public int IndicatorSlots => Math.Max(1, Indicators.Count);

    /// <summary>The highest grade of any row.</summary>
    public required int HighestGrade { get; init; }

    /// <summary>How many rows there are.</summary>
    public required int Rows { get; init; }

    /// <summary>How many groups there are.</summary>
    public required int Groups { get; init; }

    /// <summary>Reads all rows once, checks them and finds the categories.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="fewestRows">A category of fewer rows is not asked about: no leaf could hold it.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ArgumentException">No row, or a row that cannot be used.</exception>
    public static MlNetColumns Of(IRowSource source, int fewestRows, CancellationToken cancel)
    {
        var features = source.Schema.Features;
        var categorical = Enumerable.Range(0, features.Count).Where(at => features[at].Kind == FeatureKind.Categorical).ToArray();
        var counts = categorical.Select(_ => new SortedDictionary<int, int>()).ToArray();
        var check = new RowCheck(source.Schema);
        var (rows, groups, highest) = (0, 0, 0);
        using var reader = source.Read();
        for (; reader.MoveNext(); rows++)
        {
            cancel.ThrowIfCancellationRequested();
            check.Check(reader, rows);
            if (reader.BeginsGroup) groups++;
            highest = Math.Max(highest, reader.Grade);
            for (var at = 0; at < categorical.Length; at++)
                if (reader.Values[categorical[at]] is var value && !double.IsNaN(value))
                    counts[at][(int)value] = counts[at].GetValueOrDefault((int)value) + 1;
        }

        if (rows == 0) throw new ArgumentException("No row; expected at least one to learn from.", nameof(source));
        return new()
        {
            Numeric = [.. Enumerable.Range(0, features.Count).Except(categorical)],
            Indicators = [.. categorical.SelectMany(
                (feature, at) => counts[at].Where(count => count.Value >= fewestRows).Select(count => (feature, count.Key)))],
            HighestGrade = highest,
            Rows = rows,
            Groups = groups,
        };
    }
}
