using Matching.Ranking.Models;

namespace Matching.Tests.LearnedRanking;

/// <summary>Small models over the product's features, made by hand or by chance.</summary>
internal static class SampleModels
{
    public static int Column(string name) => MatchFeatures.Schema.Features.Select(feature => feature.Name).ToList().IndexOf(name);

    /// <summary>One question: values above the threshold are worth 1, all others (and what is not known) -1.</summary>
    public static RankingModel Above(string feature, double threshold) => new(MatchFeatures.Schema, [Stump(Column(feature), threshold, -1, 1)]);

    /// <summary>Trees of three questions each over columns drawn by chance.</summary>
    public static RankingModel Random(int seed, int trees = 40)
    {
        var random = new Random(seed);
        return new(MatchFeatures.Schema, Enumerable.Range(0, trees).Select(_ => Tree(random)));
    }

    public static LearnedModel Learned(RankingModel model, int evidence = 200, PointsScale? scale = null) => new()
    {
        Id = new(new Guid("00000000-0000-0000-0000-0000000000aa")),
        Model = model,
        Scale = scale ?? new(50, 10),
        Evidence = evidence,
        WeightsName = DefaultRuleWeights.Standard.Name,
        WeightsVersion = DefaultRuleWeights.Standard.Version,
    };

    private static RegressionTree Stump(int column, double threshold, double atMost, double above) => new(
        [new() { Feature = column, Threshold = threshold, MissingGoesLeft = true, Left = ~0, Right = ~1, Cover = 100 }],
        [new(atMost, 60), new(above, 40)]);

    private static RegressionTree Tree(Random random)
    {
        TreeNode Node(int left, int right, double cover) => new()
        {
            Feature = random.Next(MatchFeatures.Schema.Count),
            Threshold = Math.Round(random.NextDouble() * (random.Next(3) == 0 ? 60 : 2), 2),
            MissingGoesLeft = random.Next(2) == 0,
            Left = left,
            Right = right,
            Cover = cover,
        };
        return new([Node(1, 2, 100), Node(~0, ~1, 55), Node(~2, ~3, 45)], [Leaf(30), Leaf(25), Leaf(20), Leaf(25)]);
        TreeLeaf Leaf(double cover) => new((random.NextDouble() - 0.5) / 2, cover);
    }
}
