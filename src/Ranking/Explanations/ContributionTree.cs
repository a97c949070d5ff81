using Matching.Ranking.Models;

namespace Matching.Ranking.Explanations;

/// <summary>A tree prepared for contributions: what does not depend on the row is worked out once.</summary>
/// <remarks>
/// <para>
/// To a leaf of value v lead the features of a set U. Let z(j) be the share of training rows that passed all questions about j on
/// the way, and o(j) 1 if the row at hand passes them, else 0. The Shapley value of i is the sum over the leaves of
/// v · (o(i) − z(i)) · ∫ over t from 0 to 1 of the product over j ≠ i of (z(j) + t (o(j) − z(j))): the multilinear extension of
/// Owen (Management Science 1972) for the weights of Lundberg et al. (arXiv:1802.03888). The product is a polynomial in t, so
/// <see cref="GaussLegendre"/> gives the integral exactly with |U| / 2 points, and summing all leaves below an edge at once leaves
/// O(leaves × depth) of work per tree, as in Yu et al., <i>Linear TreeShap</i> (NeurIPS 2022).
/// </para>
/// <para>All factors are positive: nothing cancels, however deep the tree.</para>
/// </remarks>
internal sealed class ContributionTree
{
    private readonly RegressionTree _tree;

    /// <summary>Edge 2n leads left from node n, edge 2n + 1 right.</summary>
    private readonly ContributionEdge[] _edges;

    public ContributionTree(RegressionTree tree)
    {
        (_tree, _edges) = (tree, new ContributionEdge[2 * tree.Nodes.Count]);
        if (_edges.Length == 0) Base = tree.Leaves[0].Value;
        else Prepare(0, 1, []);
    }

    /// <summary>The mean of the leaves, weighted by the training rows.</summary>
    public double Base { get; private set; }

    /// <summary>The most different features asked about on the way to a leaf.</summary>
    public int MostFeatures { get; private set; }

    /// <summary>The most questions on the way to a leaf.</summary>
    public int Depth { get; private set; }

    /// <summary>Adds what each feature of the row contributed.</summary>
    public void AddTo(Span<double> contributions, ReadOnlySpan<double> row, ContributionScratch scratch)
    {
        if (_edges.Length == 0) return;
        scratch.Products(0).Fill(1);
        Descend(0, 0, contributions, row, scratch);
    }

    /// <summary>Depth first; no deeper than <see cref="RegressionTree.MostDepth"/>.</summary>
    private void Prepare(int node, double share, List<int> path)
    {
        var question = _tree.Nodes[node];
        var left = ShareOfLeft(question);
        foreach (var (child, edge, part) in ((int, int, double)[])[(question.Left, 2 * node, left), (question.Right, (2 * node) + 1, 1 - left)])
        {
            var previous = path.FindLastIndex(passed => _edges[passed].Feature == question.Feature) is var at and >= 0 ? path[at] : -1;
            _edges[edge] = new(question.Feature, previous, child, previous < 0 ? part : part * _edges[previous].Share);
            path.Add(edge);
            if (child >= 0) Prepare(child, share * part, path);
            else End(_tree.Leaves[~child].Value * share * part, path);
            path.RemoveAt(path.Count - 1);
        }
    }

    private void End(double weighted, List<int> path)
    {
        Base += weighted;
        Depth = Math.Max(Depth, path.Count);
        MostFeatures = Math.Max(MostFeatures, path.Select(edge => _edges[edge].Feature).Distinct().Count());
    }

    /// <summary>Children's covers are trusted before the node's, so that both ways sum to 1; where nobody went, both ways count alike.</summary>
    private double ShareOfLeft(TreeNode node)
    {
        var (left, right) = (Cover(node.Left), Cover(node.Right));
        return left + right > 0 ? left / (left + right) : 0.5;
    }

    private double Cover(int child) => child >= 0 ? _tree.Nodes[child].Cover : _tree.Leaves[~child].Cover;

    /// <summary>Leaves in the sums of this depth, per point t, the leaves below the node, each times the product of its way.</summary>
    private void Descend(int node, int depth, Span<double> contributions, ReadOnlySpan<double> row, ContributionScratch scratch)
    {
        scratch.Sums(depth).Clear();
        var question = _tree.Nodes[node];
        var left = question.GoesLeft(row[question.Feature]);
        Follow(2 * node, left, depth, contributions, row, scratch);
        Follow((2 * node) + 1, !left, depth, contributions, row, scratch);
    }

    private void Follow(int at, bool passes, int depth, Span<double> contributions, ReadOnlySpan<double> row, ContributionScratch scratch)
    {
        var edge = _edges[at];
        var passed = edge.Previous < 0 || scratch.Passes[edge.Previous];
        scratch.Passes[at] = passes &= passed;
        if (!passes && edge.Share == 0) return; // Nobody ever goes there: not the row, and no training row.

        Extend(edge, passes, passed, depth, scratch);
        if (edge.Child >= 0) Descend(edge.Child, depth + 1, contributions, row, scratch);
        else Multiply(scratch.Products(depth + 1), _tree.Leaves[~edge.Child].Value, scratch.Sums(depth + 1));
        contributions[edge.Feature] += Contribution(edge, passes, passed, depth, scratch);
    }

    /// <summary>The product of the way to the edge's end: the factor of its feature takes the place of the one it had before.</summary>
    private void Extend(ContributionEdge edge, bool passes, bool passed, int depth, ContributionScratch scratch)
    {
        var points = scratch.Rule.Points;
        var before = scratch.Products(depth);
        var products = scratch.Products(depth + 1);
        var earlier = EarlierShare(edge);
        for (var q = 0; q < products.Length; q++)
            products[q] = before[q] * Factor(edge.Share, passes, points[q]) / Factor(earlier, passed, points[q]);
    }

    /// <summary>What the leaves below the edge add to its feature; they are also handed on to the node above.</summary>
    private double Contribution(ContributionEdge edge, bool passes, bool passed, int depth, ContributionScratch scratch)
    {
        var (points, weights) = (scratch.Rule.Points, scratch.Rule.Weights);
        var sums = scratch.Sums(depth + 1);
        var above = scratch.Sums(depth);
        var (earlier, contribution) = (EarlierShare(edge), 0.0);
        for (var q = 0; q < sums.Length; q++)
        {
            // The edge above about the same feature counts these leaves too, with its own share: that is taken back here.
            contribution += weights[q] * sums[q] * (Lift(edge.Share, passes, points[q]) - Lift(earlier, passed, points[q]));
            above[q] += sums[q];
        }

        return contribution;
    }

    /// <summary>1 where there is no earlier edge: then the factor is 1 and the lift 0.</summary>
    private double EarlierShare(ContributionEdge edge) => edge.Previous < 0 ? 1 : _edges[edge.Previous].Share;

    /// <summary>z + t (o − z).</summary>
    private static double Factor(double share, bool passes, double point) => passes ? share + (point * (1 - share)) : share - (point * share);

    /// <summary>(o − z) over the factor.</summary>
    private static double Lift(double share, bool passes, double point) => passes ? (1 - share) / (share + (point * (1 - share))) : -1 / (1 - point);

    private static void Multiply(ReadOnlySpan<double> products, double value, Span<double> sums)
    {
        for (var q = 0; q < sums.Length; q++) sums[q] = products[q] * value;
    }
}

/// <summary>One way out of a question.</summary>
/// <param name="Feature">The feature asked about.</param>
/// <param name="Previous">The edge above at which the same feature was asked about last; -1 when this is the first.</param>
/// <param name="Child">A node, or <c>~leaf</c>.</param>
/// <param name="Share">The share of training rows that passed this and all earlier questions about the feature on the way here.</param>
internal readonly record struct ContributionEdge(int Feature, int Previous, int Child, double Share);
