namespace Matching.Ranking.Explanations;

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
