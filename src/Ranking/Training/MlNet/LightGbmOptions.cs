namespace Matching.Ranking.Training.MlNet;

/// <summary>How ML.NET's LightGBM trains. The defaults are LightGBM's.</summary>
/// <remarks>Named as those of <see cref="LambdaMartOptions"/> where they mean the same.</remarks>
public sealed record LightGbmOptions
{
    /// <summary>The number of trees, 1 to 100,000.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>The most leaves of a tree, 2 to 4,096.</summary>
    public int Leaves { get; init; } = 31;

    /// <summary>The share of a tree's answer that is added to the scores, above 0 and at most 1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>The fewest rows of a leaf, 1 or more; LightGBM estimates the number from second derivatives, so that single leaves hold fewer.</summary>
    public int MinRowsPerLeaf { get; init; } = 20;

    /// <summary>The least sum of second derivatives in a leaf, 0 or more.</summary>
    public double MinHessianPerLeaf { get; init; } = 1e-3;

    /// <summary>The penalty on large answers, 0 or more.</summary>
    public double L2 { get; init; }

    /// <summary>The share of rows that each tree sees, above 0 and at most 1.</summary>
    public double RowFraction { get; init; } = 1;

    /// <summary>The share of columns that each tree sees, above 0 and at most 1. A column's value and whether it is known count as two.</summary>
    public double FeatureFraction { get; init; } = 1;

    /// <summary>The most bins of a column, 2 to 255.</summary>
    public int Bins { get; init; } = 255;

    /// <summary>Whether the worth of a grade is the grade itself; else it doubles with each, as NDCG counts it.</summary>
    /// <remarks>Where single outcomes are mostly chance, the highest grades teach more noise than order.</remarks>
    public bool LinearGains { get; init; }

    /// <summary>The steepness of the pair's probability, above 0 and at most 100.</summary>
    public double Sigma { get; init; } = 1;

    /// <summary>Where drawing starts. The same seed, data and options give the same model on the same machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads work, 1 or more. The model does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether leaves are made to obey the schema's directions after the training; off only to measure what that costs.</summary>
    public bool ObeysDirections { get; init; } = true;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range; the message names it, its value and what is allowed.</exception>
    public void Check()
    {
        OptionRange.Within(Trees, 1, 100_000, nameof(Trees));
        OptionRange.Within(Leaves, 2, 4_096, nameof(Leaves));
        OptionRange.Within(MinRowsPerLeaf, 1, int.MaxValue, nameof(MinRowsPerLeaf));
        OptionRange.Within(Bins, 2, 255, nameof(Bins));
        OptionRange.Within(Threads, 1, 1_024, nameof(Threads));
        OptionRange.Within(MinHessianPerLeaf, 0, double.MaxValue, nameof(MinHessianPerLeaf));
        OptionRange.Within(L2, 0, double.MaxValue, nameof(L2));
        OptionRange.Share(LearningRate, 1, nameof(LearningRate));
        OptionRange.Share(RowFraction, 1, nameof(RowFraction));
        OptionRange.Share(FeatureFraction, 1, nameof(FeatureFraction));
        OptionRange.Share(Sigma, 100, nameof(Sigma));
    }
}
