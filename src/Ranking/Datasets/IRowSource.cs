namespace Matching.Ranking.Datasets;

/// <summary>Rows that can be read from the first to the last, as often as wanted, always the same: training reads them twice and keeps none.</summary>
public interface IRowSource
{
    /// <summary>The columns.</summary>
    FeatureSchema Schema { get; }

    /// <summary>Starts before the first row.</summary>
    IRowReader Read();
}

/// <summary>One reading of an <see cref="IRowSource"/>; stands on one row at a time.</summary>
public interface IRowReader : IDisposable
{
    /// <summary>Goes to the next row; false behind the last.</summary>
    bool MoveNext();

    /// <summary>The values of this row in the order of the schema, NaN where not known; overwritten by the next.</summary>
    ReadOnlySpan<double> Values { get; }

    /// <summary>How relevant this row turned out, 0 to <see cref="RankingData.HighestGrade"/>.</summary>
    int Grade { get; }

    /// <summary>Whether a group begins with this row; true for the first row.</summary>
    bool BeginsGroup { get; }

    /// <summary>How much this row counts, 0 or more; 1 where the source knows no weights.</summary>
    double Weight => 1;

    /// <summary>The rank at which this row was shown when it was judged, from 0; -1 where nobody knows.</summary>
    int Position => -1;
}
