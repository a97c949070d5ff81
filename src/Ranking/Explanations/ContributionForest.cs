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
