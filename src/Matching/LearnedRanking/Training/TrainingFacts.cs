namespace Matching.LearnedRanking.Training;

/// <summary>What a model learned from.</summary>
public sealed record TrainingFacts
{
    /// <summary>Offers whose decisions it learned from.</summary>
    public required int Offers { get; init; }

    /// <summary>Proposals with a known outcome.</summary>
    public required int Pairs { get; init; }

    /// <summary>Of them, those rebuilt from dated facts because nothing was kept on the day.</summary>
    public required int Reconstructed { get; init; }

    /// <summary>Proposals by grade, from 0 (not retained) to 4 (in employment after twelve months).</summary>
    public required IReadOnlyList<int> PairsByGrade { get; init; }

    /// <summary>The first day of decision.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of decision.</summary>
    public required DateOnly Until { get; init; }
}
