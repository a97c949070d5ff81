using Matching.Ranking.Datasets;
using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

public class PositionBiasTests
{
    private const int Groups = 300, Size = 12;
    private static readonly LambdaMartOptions Options = new() { Trees = 60, Leaves = 7, MinRowsPerLeaf = 20, Threads = 1 };

    [Fact]
    public void Recovers_the_true_order_from_judgments_that_followed_the_shown_rank()
    {
        var (seen, truth) = Make(1);
        var plain = new LambdaMartTrainer(Options).Fit(seen, cancel: TestContext.Current.CancellationToken);
        var corrected = new LambdaMartTrainer(Options with { CorrectsPositionBias = true }).Fit(seen, cancel: TestContext.Current.CancellationToken);
        var (ofPlain, ofCorrected) = (LearnableRows.Ndcg10(plain, truth), LearnableRows.Ndcg10(corrected, truth));

        Assert.True(ofCorrected > ofPlain + 0.05, $"{ofCorrected:0.000} corrected, {ofPlain:0.000} plain");
        Assert.Null(plain.Info.PositionBiases);
        Assert.Equal(Size, corrected.Info.PositionBiases!.Count);
        Assert.True(corrected.Info.PositionBiases[0] > corrected.Info.PositionBiases[5] + 0.5);
    }

    [Fact]
    public void Biases_are_learned_again_when_training_resumes()
    {
        var options = Options with { CorrectsPositionBias = true, PositionBiasRegularization = 0.1, Trees = 12 };
        var (seen, _) = Make(1);
        var whole = new LambdaMartTrainer(options).Fit(seen, cancel: TestContext.Current.CancellationToken);
        var stopped = new LambdaMartTrainer(options with { Trees = 5 }).Fit(seen, cancel: TestContext.Current.CancellationToken);
        var resumed = new LambdaMartTrainer(options).Fit(seen, null, null, stopped, TestContext.Current.CancellationToken);

        Assert.Equal(LearnableRows.Text(whole), LearnableRows.Text(resumed));
        Assert.Equal(whole.Info.PositionBiases, resumed.Info.PositionBiases);
    }

    [Fact]
    public void Strong_regularization_holds_biases_near_zero()
    {
        var (seen, _) = Make(1);
        var held = new LambdaMartTrainer(Options with { CorrectsPositionBias = true, PositionBiasRegularization = 100 }).Fit(
            seen,
            cancel: TestContext.Current.CancellationToken);

        Assert.All(held.Info.PositionBiases!, bias => Assert.InRange(bias, -0.05, 0.05));
    }

    [Fact]
    public void Rows_whose_rank_nobody_knows_train_as_if_nothing_were_corrected()
    {
        var (seen, _) = Make(1);
        var unknown = new RankingData(seen.Schema, Values(seen), [.. seen.Grades], [.. seen.GroupSizes])
        {
            Positions = [.. Enumerable.Repeat(-1, seen.RowCount)],
        };

        Assert.Equal(
            LearnableRows.Text(new LambdaMartTrainer(Options).Fit(unknown, cancel: TestContext.Current.CancellationToken)),
            LearnableRows.Text(
                new LambdaMartTrainer(Options with { CorrectsPositionBias = true }).Fit(unknown, cancel: TestContext.Current.CancellationToken)));
    }

    /// <summary>Rows have a quality and a proximity. They were shown by proximity, which means nothing; who stood far down was hardly looked at.</summary>
    private static (RankingData Seen, RankingData Truth) Make(int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, Groups * Size * 2).Select(_ => random.NextDouble()).ToArray();
        var (truth, seen, positions) = (new int[Groups * Size], new int[Groups * Size], new int[Groups * Size]);
        for (var group = 0; group < Groups; group++)
        {
            // What is shown follows proximity, with some luck, so that proximity and rank can be told apart.
            var order = Enumerable.Range(group * Size, Size).OrderByDescending(row => values[2 * row + 1] + 0.5 * random.NextDouble()).ToList();
            for (var rank = 0; rank < Size; rank++)
            {
                var row = order[rank];
                positions[row] = rank;
                truth[row] = (int)(values[2 * row] * 4);
                seen[row] = random.NextDouble() < Math.Pow(0.75, rank) * (0.05 + 0.9 * values[2 * row]) ? 1 : 0;
            }
        }

        var sizes = Enumerable.Repeat(Size, Groups).ToArray();
        return (new(FeatureSchema.Numbered(2), values, seen, sizes) { Positions = positions }, new(FeatureSchema.Numbered(2), values, truth, sizes));
    }

    private static double[] Values(RankingData data) => [.. Enumerable.Range(0, data.RowCount).SelectMany(row => data.Row(row).ToArray())];
}
