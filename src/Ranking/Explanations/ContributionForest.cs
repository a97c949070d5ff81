using Matching.Ranking.Models;

namespace Matching.Ranking.Explanations;

/// <summary>All trees of a model, prepared for contributions.</summary>
internal sealed class ContributionForest
{
    private readonly int _features, _depth, _edges;
    private readonly double _base;
    private readonly ContributionTree[] _trees;
    private readonly GaussLegendre[] _rules;

    public ContributionForest(RankingModel model)
    {
        _features = model.Schema.Count;
        _trees = [.. model.Trees.Select(tree => new ContributionTree(tree))];
        foreach (var tree in _trees) _base += tree.Base;
        _depth = _trees.Length == 0 ? 0 : _trees.Max(tree => tree.Depth);
        _edges = _trees.Length == 0 ? 0 : 2 * model.Trees.Max(tree => tree.Nodes.Count);
        var rules = _trees.Select(PointsFor).Distinct().ToDictionary(count => count, count => new GaussLegendre(count));
        _rules = [.. _trees.Select(tree => rules[PointsFor(tree)])];
    }

    public FeatureContributions Of(ReadOnlySpan<double> row)
    {
        var contributions = new double[_features];
        var scratches = new Dictionary<GaussLegendre, ContributionScratch>();
        for (var tree = 0; tree < _trees.Length; tree++)
        {
            if (!scratches.TryGetValue(_rules[tree], out var scratch)) scratches.Add(_rules[tree], scratch = new(_rules[tree], _depth, _edges));
            _trees[tree].AddTo(contributions, row, scratch);
        }

        return new(_base, contributions);
    }

    /// <summary>n points are exact up to degree 2n − 1; the product for one feature has a factor for each of the others.</summary>
    private static int PointsFor(ContributionTree tree) => Math.Max(1, (tree.MostFeatures + 1) / 2);
}

/// <summary>Room for one row's way through the trees: per depth one number per point of the rule.</summary>
internal sealed class ContributionScratch(GaussLegendre rule, int depth, int edges)
{
    private readonly double[] _products = new double[(depth + 1) * rule.Points.Length], _sums = new double[(depth + 1) * rule.Points.Length];

    public GaussLegendre Rule => rule;

    /// <summary>Whether the row passes an edge and all above it about the same feature.</summary>
    public bool[] Passes { get; } = new bool[edges];

    public Span<double> Products(int depth) => _products.AsSpan(depth * rule.Points.Length, rule.Points.Length);

    public Span<double> Sums(int depth) => _sums.AsSpan(depth * rule.Points.Length, rule.Points.Length);
}
