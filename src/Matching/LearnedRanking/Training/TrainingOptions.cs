using System.Globalization;
using Matching.Ranking.Training;
using Matching.Ranking.Training.MlNet;

namespace Matching.LearnedRanking.Training;

/// <summary>Who trains a model, and how.</summary>
public sealed record TrainingOptions
{
    /// <summary>The most trees that somebody may ask for.</summary>
    public const int MostTrees = 10_000;

    /// <summary>The name under which a model's options tell who trained it.</summary>
    public const string TrainerName = "trainer";

    /// <summary>The options unless others are given; they suit some hundreds of offers.</summary>
    public static TrainingOptions Usual { get; } = new();

    /// <summary>Who trains.</summary>
    public TrainerChoice Trainer { get; init; } = TrainerChoice.LambdaMart;

    /// <summary>How our LambdaMART trains (docs/decisions/0091-how-the-usual-model-grows.md).</summary>
    public LambdaMartOptions LambdaMart { get; init; } = new()
    {
        Objective = TrainingObjective.Pairwise,
        Trees = 400,
        Leaves = 15,
        LearningRate = 0.05,
        MinRowsPerLeaf = 50,
        L2 = 10,
        FeatureFraction = 0.4,
        Seed = 1,
    };

    /// <summary>How LightGBM trains: of what was tried under the directions, the best (docs/decisions/0001-own-graphql-server-and-ranker.md).</summary>
    public LightGbmOptions LightGbm { get; init; } = new()
    {
        Trees = 200,
        Leaves = 7,
        LearningRate = 0.05,
        MinRowsPerLeaf = 50,
        L2 = 2,
        FeatureFraction = 0.4,
        LinearGains = true,
        Seed = 1,
    };

    /// <summary>The usual options, except what is given.</summary>
    /// <param name="trainer">Who trains.</param>
    /// <param name="trees">How many trees each trainer grows, 1 to <see cref="MostTrees"/>; null for as many as each usually does.</param>
    /// <param name="seed">Where chance starts; null for the usual seed.</param>
    public static TrainingOptions UsualWith(TrainerChoice trainer = TrainerChoice.LambdaMart, int? trees = null, int? seed = null) => new()
    {
        Trainer = trainer,
        LambdaMart = Usual.LambdaMart with { Trees = trees ?? Usual.LambdaMart.Trees, Seed = seed ?? Usual.LambdaMart.Seed },
        LightGbm = Usual.LightGbm with { Trees = trees ?? Usual.LightGbm.Trees, Seed = seed ?? Usual.LightGbm.Seed },
    };

    /// <summary>The options of one trainer by name, as a model tells them.</summary>
    internal Dictionary<string, string> Told(TrainerChoice trainer) => trainer == TrainerChoice.LightGbm
        ? new()
        {
            [TrainerName] = trainer.ToString(),
            ["linear-gains"] = LightGbm.LinearGains.ToString(),
            ["trees"] = Text(LightGbm.Trees),
            ["leaves"] = Text(LightGbm.Leaves),
            ["learning-rate"] = Text(LightGbm.LearningRate),
            ["min-rows-per-leaf"] = Text(LightGbm.MinRowsPerLeaf),
            ["row-fraction"] = Text(LightGbm.RowFraction),
            ["feature-fraction"] = Text(LightGbm.FeatureFraction),
            ["l2"] = Text(LightGbm.L2),
            ["seed"] = Text(LightGbm.Seed),
        }
        : new()
        {
            [TrainerName] = trainer.ToString(),
            ["objective"] = LambdaMart.Objective.ToString(),
            ["trees"] = Text(LambdaMart.Trees),
            ["leaves"] = Text(LambdaMart.Leaves),
            ["learning-rate"] = Text(LambdaMart.LearningRate),
            ["min-rows-per-leaf"] = Text(LambdaMart.MinRowsPerLeaf),
            ["row-fraction"] = Text(LambdaMart.RowFraction),
            ["feature-fraction"] = Text(LambdaMart.FeatureFraction),
            ["l2"] = Text(LambdaMart.L2),
            ["seed"] = Text(LambdaMart.Seed),
        };

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
