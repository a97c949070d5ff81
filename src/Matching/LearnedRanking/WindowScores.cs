namespace Matching;

/// <summary>The rows of the pairs in a window, and what a model gives each of them.</summary>
internal sealed class WindowScores
{
    private readonly double[] _rows;

    private WindowScores(double[] rows) => _rows = rows;

    /// <summary>Writes the rows of the pairs.</summary>
    public static WindowScores Of(ReadOnlySpan<ScoredPair> pairs, MatchSetting setting)
    {
        var columns = MatchFeatures.Schema.Count;
        var rows = new double[pairs.Length * columns];
        for (var at = 0; at < pairs.Length; at++)
        {
            var entry = pairs[at].Entry!;
            MatchFeatures.Write(Pairing.Of(entry.Offer, entry.Candidate, setting), entry.Results, rows.AsSpan(at * columns, columns));
        }

        return new(rows);
    }

    /// <summary>What the pairs are ordered by under a model.</summary>
    public Points[] PointsBy(LearnedModel model, ReadOnlySpan<ScoredPair> pairs, Points most)
    {
        var scores = new double[pairs.Length];
        model.Model.Score(_rows, scores);
        var points = new Points[pairs.Length];
        for (var at = 0; at < points.Length; at++) points[at] = LearnedPoints.Of(model, pairs[at].Score, scores[at], most);
        return points;
    }

    /// <summary>The row of one pair.</summary>
    public ReadOnlySpan<double> RowAt(int at) => _rows.AsSpan(at * MatchFeatures.Schema.Count, MatchFeatures.Schema.Count);
}
