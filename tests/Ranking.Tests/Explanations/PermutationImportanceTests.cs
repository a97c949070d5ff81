namespace Matching.Ranking.Tests.Explanations;

public sealed class PermutationImportanceTests
{
    /// <summary>f0 decides alone where f1 (the same for a whole group) is 1, and is turned round where it is 0; f2 is asked about but decides little; f3 is never asked about.</summary>
    private static readonly RankingModel Model = new(FeatureSchema.Numbered(4),
    [
        new([
                new() { Feature = 1, Threshold = 0.5, Left = 1, Right = 2, Cover = 8 },
                new() { Feature = 0, Threshold = 0.5, Left = ~0, Right = ~1, Cover = 4 },
                new() { Feature = 0, Threshold = 0.5, Left = ~2, Right = ~3, Cover = 4 },
            ],
            [new(1, 2), new(0, 2), new(0, 2), new(1, 2)]),
        new([new() { Feature = 2, Threshold = 0.5, Left = ~0, Right = ~1, Cover = 8 }], [new(0, 4), new(0.001, 4)]),
    ]);

    private static readonly RankingData Data = Made();

    [Fact]
    public void What_decides_costs_most_and_what_is_never_asked_about_nothing()
    {
        var importances = Of(Model, Data);

        Assert.Equal(["f0", "f1", "f2", "f3"], importances.Select(importance => importance.Feature.Name));
        Assert.True(importances[0].NdcgLoss > 0.2 && importances[1].NdcgLoss > 0.2);
        Assert.InRange(importances[2].NdcgLoss, -0.02, 0.02);
        Assert.Equal((0, 0), (importances[3].NdcgLoss, importances[3].StandardError));
        Assert.InRange(importances[0].StandardError, 1e-6, 0.05);
    }

    [Fact]
    public void Within_groups_a_feature_of_the_whole_group_seems_worthless()
    {
        var importances = Of(Model, Data, new() { Within = PermutationScope.Groups });

        Assert.True(importances[0].NdcgLoss > 0.2);
        Assert.Equal(0, importances[1].NdcgLoss);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_one_others()
    {
        var figures = Of(Model, Data);

        Assert.Equal(figures, Of(Model, Data));
        Assert.NotEqual(figures, Of(Model, Data, new() { Seed = 2 }));
    }

    [Fact]
    public void Refuses_data_that_say_nothing_and_options_that_make_no_sense()
    {
        Assert.Throws<ArgumentException>(() => Of(Model, new(Model.Schema, new double[4], [0], [1])));
        Assert.Throws<ArgumentException>(() => Of(Model, new(FeatureSchema.Numbered(1), [1], [1], [1])));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PermutationOptions { Repetitions = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PermutationOptions { Rank = 0 });
    }

    [Fact]
    public void Can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() => PermutationImportance.Of(Model, Data, cancel: new CancellationToken(canceled: true)));

    private static IReadOnlyList<FeatureImportance> Of(RankingModel model, RankingData data, PermutationOptions? options = null) =>
        PermutationImportance.Of(model, data, options, TestContext.Current.CancellationToken);

    private static RankingData Made()
    {
        var random = new Random(1);
        List<double> values = [];
        List<int> grades = [];
        for (var group = 0; group < 60; group++)
        {
            for (var row = 0; row < 10; row++)
            {
                var (decides, turns) = (random.Next(2), group % 2);
                values.AddRange([decides, turns, random.Next(2), random.Next(2)]);
                grades.Add(decides == turns ? 1 : 0);
            }
        }

        return new(Model.Schema, [.. values], [.. grades], [.. Enumerable.Repeat(10, 60)]);
    }
}
