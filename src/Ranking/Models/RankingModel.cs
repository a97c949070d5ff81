namespace Matching.Ranking;

/// <summary>A trained sum of trees: the higher the score, the better the rank. Never changed; safe for concurrent use.</summary>
public sealed class RankingModel
{
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
    }

    /// <summary>The columns of the rows.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>The trees, in the order of training.</summary>
    public IReadOnlyList<RegressionTree> Trees { get; }

    /// <summary>The score of a row: the sum of one leaf per tree, added in the order of the trees.</summary>
    /// <exception cref="ArgumentException">The row has not one value per feature.</exception>
    public double Score(ReadOnlySpan<double> row)
    {
        if (row.Length != Schema.Count) throw new ArgumentException($"A row of {row.Length} values; expected {Schema.Count}.", nameof(row));
        var score = 0.0;
        foreach (var tree in Trees) score += tree.Leaves[tree.LeafOf(row)].Value;
        return score;
    }
}
