namespace Matching.Ranking.Datasets;

/// <summary>Rows that can be read from the first to the last, as often as wanted, always the same: training reads them twice and keeps none.</summary>
public interface IRowSource
{
    /// <summary>The columns.</summary>
    FeatureSchema Schema { get; }

    /// <summary>Starts before the first row.</summary>
    IRowReader Read();
}
