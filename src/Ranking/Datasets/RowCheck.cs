using System.Globalization;

namespace Matching.Ranking.Datasets;

/// <summary>Refuses rows that training cannot use, and says which and why.</summary>
internal sealed class RowCheck(FeatureSchema schema)
{
    private readonly int[] _categorical = [.. Enumerable.Range(0, schema.Count).Where(at => schema.Features[at].Kind == FeatureKind.Categorical)];

    /// <summary>Checks one row of a source.</summary>
    /// <exception cref="ArgumentException">A value, grade, weight or position that is not allowed.</exception>
    public void Check(IRowReader reader, int row)
    {
        if (reader.Grade is < 0 or > RankingData.HighestGrade) throw Refused($"Grade {reader.Grade} of row {row}; expected 0 to {RankingData.HighestGrade}.");
        if (!(reader.Weight >= 0 && double.IsFinite(reader.Weight))) throw Refused($"Weight {reader.Weight} of row {row}; expected 0 or more.");
        if (reader.Position < -1) throw Refused($"Position {reader.Position} of row {row}; expected 0 or more, or -1.");
        var values = reader.Values;
        if (values.Length != schema.Count) throw Refused($"Row {row} has {values.Length} values; expected {schema.Count}.");
        for (var feature = 0; feature < values.Length; feature++)
            if (double.IsInfinity(values[feature]))
                throw Refused($"Row {row}, feature '{schema.Features[feature].Name}' is infinite; expected a finite number, or NaN when not known.");
        foreach (var feature in _categorical)
            if (!double.IsNaN(values[feature]) && !IsCategory(values[feature])) throw NoCategory(row, schema.Features[feature].Name, values[feature]);
    }

    private static bool IsCategory(double value) => value is >= 0 and < int.MaxValue && value == Math.Floor(value);

    private static ArgumentException NoCategory(int row, string feature, double value)
    {
        const int Last = int.MaxValue - 1;
        return Refused($"Row {row}, feature '{feature}' is {value}; expected a category: a whole number from 0 to {Last}, or NaN when not known.");
    }

    private static ArgumentException Refused(FormattableString message) => new(message.ToString(CultureInfo.InvariantCulture));
}
