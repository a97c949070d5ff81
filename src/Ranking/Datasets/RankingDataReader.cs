namespace Matching.Ranking.Datasets;

/// <summary>Reads rows that are held in memory.</summary>
internal sealed class RankingDataReader(RankingData data) : IRowReader
{
    private int _row = -1;
    private int _group = -1;
    private int _nextGroupAt;

    public ReadOnlySpan<double> Values => data.Row(_row);

    public int Grade => data.Grades[_row];

    public bool BeginsGroup { get; private set; }

    public double Weight => data.Weights?[_row] ?? 1;

    public int Position => data.Positions?[_row] ?? -1;

    public bool MoveNext()
    {
        if (++_row >= data.RowCount) return false;
        BeginsGroup = _row == _nextGroupAt;
        if (BeginsGroup) _nextGroupAt += data.GroupSizes[++_group];
        return true;
    }

    public void Dispose()
    {
    }
}
