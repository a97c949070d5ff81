namespace Matching.Ranking.Datasets;

/// <summary>Rows with grades, in groups: all candidates of one offer, say. Held in memory, row after row; never changed.</summary>
/// <remarks>A value that is not known is <see cref="double.NaN"/>, never 0.</remarks>
public sealed class RankingData : IRowSource
{
    /// <summary>The highest grade; gains double with each grade, and 2^30 still adds exactly.</summary>
    public const int HighestGrade = 30;

    private readonly double[] _values;

    /// <summary>Checks and keeps the rows.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="values">All values, row after row; rows × columns of them. NaN means not known.</param>
    /// <param name="grades">How relevant each row turned out, 0 to <see cref="HighestGrade"/>.</param>
    /// <param name="groupSizes">The number of rows of each group, in the order of the rows; each 1 or more.</param>
    /// <exception cref="ArgumentException">Lengths disagree, a grade lies outside its range, a value is infinite, or a weight or position is not
    /// usable.</exception>
    public RankingData(FeatureSchema schema, double[] values, int[] grades, int[] groupSizes)
    {
        (Schema, _values, Grades, GroupSizes) = (schema, values, grades, groupSizes);
        if (values.Length != (long)grades.Length * schema.Count)
            throw new ArgumentException(
                $"{values.Length} values for {grades.Length} rows of {schema.Count} features; expected {(long)grades.Length * schema.Count}.", nameof(values));
        if (groupSizes.FirstOrDefault(size => size < 1, 1) is var wrong and < 1)
            throw new ArgumentException($"A group of {wrong} rows; expected 1 or more.", nameof(groupSizes));
        if (groupSizes.Sum(size => (long)size) is var rows && rows != grades.Length)
            throw new ArgumentException($"Groups of {rows} rows in all for {grades.Length} grades; expected as many.", nameof(groupSizes));
        for (var row = 0; row < grades.Length; row++)
            if (grades[row] is < 0 or > HighestGrade)
                throw new ArgumentException($"Grade {grades[row]} of row {row}; expected 0 to {HighestGrade}.", nameof(grades));
        for (var at = 0; at < values.Length; at++)
        {
            if (!double.IsInfinity(values[at])) continue;
            var (row, feature) = (at / schema.Count, schema.Features[at % schema.Count].Name);
            throw new ArgumentException($"Row {row}, feature '{feature}' is infinite; expected a finite number, or NaN when not known.", nameof(values));
        }
    }

    /// <summary>The columns.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>The grade of each row.</summary>
    public IReadOnlyList<int> Grades { get; }

    /// <summary>The number of rows of each group, in order.</summary>
    public IReadOnlyList<int> GroupSizes { get; }

    /// <summary>How much each row counts in training, 0 or more; null when all count alike.</summary>
    /// <exception cref="ArgumentException">Not one per row, or a weight that is negative or not finite.</exception>
    public IReadOnlyList<double>? Weights
    {
        get;
        init
        {
            CheckLength(value, nameof(Weights));
            for (var row = 0; row < value?.Count; row++)
                if (!(value[row] >= 0 && double.IsFinite(value[row])))
                    throw new ArgumentException($"Weight {value[row]} of row {row}; expected 0 or more.", nameof(value));
            field = value;
        }
    }

    /// <summary>The rank at which each row was shown when it was judged, from 0; -1 where nobody knows. Null when no rank is known.</summary>
    /// <exception cref="ArgumentException">Not one per row, or a rank below -1.</exception>
    public IReadOnlyList<int>? Positions
    {
        get;
        init
        {
            CheckLength(value, nameof(Positions));
            for (var row = 0; row < value?.Count; row++)
                if (value[row] < -1) throw new ArgumentException($"Position {value[row]} of row {row}; expected 0 or more, or -1.", nameof(value));
            field = value;
        }
    }

    /// <summary>How many rows.</summary>
    public int RowCount => Grades.Count;

    /// <summary>All values, row after row.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The values of a row, in the order of the schema.</summary>
    public ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * Schema.Count, Schema.Count);

    /// <inheritdoc/>
    public IRowReader Read() => new RankingDataReader(this);

    private void CheckLength<T>(IReadOnlyList<T>? perRow, string name)
    {
        if (perRow is not null && perRow.Count != RowCount)
            throw new ArgumentException($"{perRow.Count} {name} for {RowCount} rows; expected one per row.", name);
    }
}
