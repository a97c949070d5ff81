using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;
using Matching.Ranking.Explanations;
using Matching.Ranking.Models.Scoring;

namespace Matching.Ranking.Models;

/// <summary>A trained sum of trees: the higher the score, the better the rank. Never changed; safe for concurrent use.</summary>
public sealed class RankingModel
{
    private readonly Lazy<ForestScorer> _scorer;
    private readonly Lazy<ContributionForest> _contributions;

    /// <summary>Checks and keeps the trees.</summary>
    /// <param name="schema">The columns of the rows to be scored.</param>
    /// <param name="trees">The trees; none gives every row the score 0.</param>
    /// <exception cref="ArgumentException">A tree asks about a column that the schema lacks.</exception>
    public RankingModel(FeatureSchema schema, IEnumerable<RegressionTree> trees)
    {
        (Schema, Trees) = (schema, [.. trees]);
        for (var tree = 0; tree < Trees.Count; tree++)
            if (Trees[tree].Nodes.FirstOrDefault(node => node.Feature >= schema.Count) is { } node)
                throw new ArgumentException($"Tree {tree} asks about feature {node.Feature}; the schema has {schema.Count}.", nameof(trees));
        _scorer = new(() => new ForestScorer(this));
        _contributions = new(() => new ContributionForest(this));
    }

    /// <summary>The columns of the rows.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>The trees, in the order of training.</summary>
    public IReadOnlyList<RegressionTree> Trees { get; }

    /// <summary>How it was trained, on what, and how well it did; no part of a score.</summary>
    public RankingModelInfo Info { get; init; } = RankingModelInfo.None;

    /// <summary>The same trees with other things told about them.</summary>
    public RankingModel With(RankingModelInfo info) => new(Schema, Trees) { Info = info };

    /// <summary>The score of a row: the sum of one leaf per tree, added in the order of the trees.</summary>
    /// <exception cref="ArgumentException">The row has not one value per feature.</exception>
    public double Score(ReadOnlySpan<double> row)
    {
        CheckLength(row);
        return _scorer.Value.Score(row);
    }

    /// <summary>The scores of many rows; each is the same to the last bit as that of the row alone.</summary>
    /// <param name="rows">The rows, value after value; rows × features of them, NaN where a value is not known.</param>
    /// <param name="scores">Receives one score per row.</param>
    /// <exception cref="ArgumentException">Not one value per row and feature.</exception>
    public void Score(ReadOnlySpan<double> rows, Span<double> scores)
    {
        if (rows.Length != (long)scores.Length * Schema.Count)
            throw new ArgumentException(
                $"{rows.Length} values for {scores.Length} scores of rows of {Schema.Count} features; expected {(long)scores.Length * Schema.Count}.",
                nameof(rows));
        _scorer.Value.Score(rows, scores);
    }

    /// <summary>The scores of all rows of the data, in their order.</summary>
    /// <exception cref="ArgumentException">The data have another schema; the message names the difference.</exception>
    public double[] Score(RankingData data)
    {
        if (data.Schema.Fingerprint != Schema.Fingerprint)
            throw new ArgumentException($"The data do not fit the model: {SchemaDifference.Between(Schema, data.Schema)}", nameof(data));
        var scores = new double[data.RowCount];
        Score(data.Values, scores);
        return scores;
    }

    /// <summary>The data with a score for every row, as ML.NET's models give them; to be measured by <see cref="RankingEvaluator"/>.</summary>
    /// <exception cref="ArgumentException">The data have another schema; the message names the difference.</exception>
    public ScoredData Transform(RankingData data) => new(data, Score(data));

    /// <summary>What each feature of a row added to its score: base and contributions sum to the score, to 1e-9.</summary>
    /// <exception cref="ArgumentException">The row has not one value per feature.</exception>
    public FeatureContributions Contributions(ReadOnlySpan<double> row)
    {
        CheckLength(row);
        return _contributions.Value.Of(row);
    }

    private void CheckLength(ReadOnlySpan<double> row)
    {
        if (row.Length != Schema.Count) throw new ArgumentException($"A row of {row.Length} values; expected {Schema.Count}.", nameof(row));
    }
}
