using System.Text;
using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Ranking.Tests.Models.Files;

/// <summary>A file of version 1 as it was first written. Models are kept for years: what changes these bytes needs another version.</summary>
public sealed class FirstVersionTests
{
    private const string File = """
        matching-ranking-model 1
        schema 5f2bae788615ecaab9a23b9ce1d68a04cf073cefc4fe8194b8e59ea9a10960d4
        features 2
        feature journey.minutes Numeric Falling
        feature sector Categorical Free
        data 9f8e7d
        trained-at 2026-11-22T08:30:00.0000000+00:00
        best-iteration 2
        parameters 2
        parameter LearningRate 0.1
        parameter Note à revoir
        metrics 1
        metric ndcg@10 0.30000000000000004
        position-biases 2
        position-bias 0.25
        position-bias -0
        columns node feature test operand missing left right cover gain
        columns leaf value cover
        trees 2
        tree 3
        node journey.minutes <= 32.5 NaN-left node1 leaf2 10 1.5
        node sector in 0,7 Zero-right leaf0 leaf1 8 0
        leaf 0.1 5
        leaf -0.2 3
        leaf 1E-07 2
        tree 1
        leaf 5E-324 10
        sha256 7c30c810d41bc8460cc8c8735d5ed425075ad20b36c4f7db454faa2f6ef9d38b

        """;

    private static readonly RankingModel Model = new(
        new([new("journey.minutes", Monotonicity: Monotonicity.Falling), new("sector", FeatureKind.Categorical)]),
        [
            new([
                    new() { Feature = 0, Threshold = 32.5, MissingGoesLeft = true, Left = 1, Right = ~2, Cover = 10, Gain = 1.5 },
                    new() { Feature = 1, LeftCategories = [0, 7], Missing = MissingKind.Zero, Left = ~0, Right = ~1, Cover = 8 },
                ],
                [new(0.1, 5), new(-0.2, 3), new(1e-7, 2)]),
            new([], [new(double.Epsilon, 10)]),
        ])
    {
        Info = new()
        {
            Parameters = new Dictionary<string, string> { ["Note"] = "à revoir", ["LearningRate"] = "0.1" },
            Metrics = new Dictionary<string, double> { ["ndcg@10"] = 0.1 + 0.2 },
            DataFingerprint = "9f8e7d",
            BestIteration = 2,
            TrainedAt = new(2026, 11, 22, 8, 30, 0, TimeSpan.Zero),
            PositionBiases = [0.25, -0.0],
        },
    };

    [Fact]
    public void The_same_model_is_still_written_with_the_same_bytes() =>
        Assert.Equal(File, Encoding.UTF8.GetString(RankingModelFile.ToBytes(Model)));

    [Fact]
    public void A_file_of_then_is_still_read()
    {
        var model = RankingModelFile.Read(Encoding.UTF8.GetBytes(File), Model.Schema);

        Assert.Equal([0.1, -0.2, 1e-7, -0.2], ((double[][])[[30, 7], [double.NaN, 0], [33, 7], [1, 8]]).Select(row => model.Score(row)));
        Assert.Equal("à revoir", model.Info.Parameters["Note"]);
        Assert.True(double.IsNegative(model.Info.PositionBiases![1]));
    }
}
