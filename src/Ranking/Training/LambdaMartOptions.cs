namespace Matching.Ranking.Training;

/// <summary>How a model is trained. The defaults are LightGBM's.</summary>
/// <remarks>Small data (some hundred groups) do better with 7 to 15 <see cref="Leaves"/> and a rate of 0.05.</remarks>
public sealed record LambdaMartOptions
{
    /// <summary>The number of trees, 0 to 100,000.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>The most leaves of a tree, 2 to 4,096; fewer where splits would not pay.</summary>
    public int Leaves { get; init; } = 31;

    /// <summary>The share of a tree's answer that is added to the scores, above 0 and at most 1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>The fewest rows of a leaf, 1 or more.</summary>
    public int MinRowsPerLeaf { get; init; } = 20;

    /// <summary>The least sum of second derivatives in a leaf, 0 or more.</summary>
    public double MinHessianPerLeaf { get; init; } = 1e-3;

    /// <summary>The penalty on large answers, added to the second derivatives; 0 or more.</summary>
    public double L2 { get; init; }

    /// <summary>The share of rows that each tree sees, above 0 and at most 1. Rows are drawn singly: their gradients already know their whole group.</summary>
    public double RowFraction { get; init; } = 1;

    /// <summary>The share of features that each tree sees, above 0 and at most 1; never less than one feature.</summary>
    public double FeatureFraction { get; init; } = 1;

    /// <summary>The most bins of a feature, 2 to 255; values that are not known have one more of their own.</summary>
    public int Bins { get; init; } = 255;

    /// <summary>Where drawing starts. The same seed, data and options give the same model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads work, 1 or more. The model does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>What training makes small.</summary>
    public TrainingObjective Objective { get; init; } = TrainingObjective.LambdaRank;

    /// <summary>LambdaRank: pairs count when one of both stands among so many first ranks, 1 or more; NDCG is normalised there.</summary>
    public int Truncation { get; init; } = 30;

    /// <summary>The steepness of the pair's probability, above 0 and at most 100.</summary>
    public double Sigma { get; init; } = 1;

    /// <summary>Whether LambdaRank evens out groups: close scores pull more, and a group of many wrong pairs does not outvote others.</summary>
    public bool NormalizeGroups { get; init; } = true;

    /// <summary>Stops when the validation's NDCG@10 has not risen for so many trees, and keeps the best number of trees; 0 trains all.</summary>
    public int EarlyStoppingRounds { get; init; }

    /// <summary>Whether the rank at which rows were shown is learned as a bias of its own, so that the trees need not imitate it.</summary>
    public bool CorrectsPositionBias { get; init; }

    /// <summary>How strongly position biases are held near 0; 0 or more.</summary>
    public double PositionBiasRegularization { get; init; }

    /// <summary>Categorical splits: added to second derivatives when categories are put in order, so that rare ones do not lead; 0 or more.</summary>
    public double CategorySmoothing { get; init; } = 10;

    /// <summary>Categorical splits: added to <see cref="L2"/>, since many ways to divide invite chance; 0 or more.</summary>
    public double CategoryL2 { get; init; } = 10;

    /// <summary>Categorical splits: the most categories that go to one side, 1 or more.</summary>
    public int MaxCategoriesPerSide { get; init; } = 32;

    /// <summary>Categorical splits: up to so many categories, each is only tried against all others; 0 or more.</summary>
    public int OneAgainstAllCategories { get; init; } = 4;

    /// <summary>Categorical splits of many: the fewest rows by which the dividing line moves on, 1 or more.</summary>
    public int MinRowsPerCategoryGroup { get; init; } = 100;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range; the message names it, its value and what is allowed.</exception>
    public void Check()
    {
        OptionRange.Within(Trees, 0, 100_000, nameof(Trees));
        OptionRange.Within(Leaves, 2, 4_096, nameof(Leaves));
        OptionRange.Within(Bins, 2, 255, nameof(Bins));
        OptionRange.Within(MinRowsPerLeaf, 1, int.MaxValue, nameof(MinRowsPerLeaf));
        OptionRange.Within(Threads, 1, 1_024, nameof(Threads));
        OptionRange.Within(Truncation, 1, int.MaxValue, nameof(Truncation));
        OptionRange.Within(EarlyStoppingRounds, 0, int.MaxValue, nameof(EarlyStoppingRounds));
        OptionRange.Within(MaxCategoriesPerSide, 1, 255, nameof(MaxCategoriesPerSide));
        OptionRange.Within(OneAgainstAllCategories, 0, 255, nameof(OneAgainstAllCategories));
        OptionRange.Within(MinRowsPerCategoryGroup, 1, int.MaxValue, nameof(MinRowsPerCategoryGroup));
        OptionRange.Within(MinHessianPerLeaf, 0, double.MaxValue, nameof(MinHessianPerLeaf));
        OptionRange.Within(L2, 0, double.MaxValue, nameof(L2));
        OptionRange.Within(PositionBiasRegularization, 0, double.MaxValue, nameof(PositionBiasRegularization));
        OptionRange.Within(CategorySmoothing, 0, double.MaxValue, nameof(CategorySmoothing));
        OptionRange.Within(CategoryL2, 0, double.MaxValue, nameof(CategoryL2));
        OptionRange.Share(LearningRate, 1, nameof(LearningRate));
        OptionRange.Share(RowFraction, 1, nameof(RowFraction));
        OptionRange.Share(FeatureFraction, 1, nameof(FeatureFraction));
        OptionRange.Share(Sigma, 100, nameof(Sigma));
        if (!Enum.IsDefined(Objective))
            throw new ArgumentOutOfRangeException(
                nameof(Objective), Objective, $"Objective is {Objective}; expected one of {string.Join(", ", Enum.GetNames<TrainingObjective>())}.");
    }
}

/// <summary>What training makes small.</summary>
public enum TrainingObjective
{
    /// <summary>Wrong pairs, each weighed by the NDCG that swapping them would win: <see cref="LambdaGradients"/>. The best for ranking.</summary>
    LambdaRank,

    /// <summary>Wrong pairs, all alike: <see cref="PairwiseGradients"/>.</summary>
    Pairwise,

    /// <summary>The squared distance of each score from its grade: <see cref="PointwiseGradients"/>.</summary>
    Pointwise,
}
