namespace Matching.Ranking;

/// <summary>How permutation importance is measured. The same options and data always give the same figures.</summary>
public sealed record PermutationOptions
{
    /// <summary>The loss is that of NDCG at this rank, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Rank
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Rank; expected 1 or more.");
    } = RankingEvaluator.UsualRanks;

    /// <summary>How often each feature's values are handed around, 1 to 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int Repetitions
    {
        get;
        init => field = value is >= 1 and <= 1_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Repetitions; expected 1 to 1,000.");
    } = 5;

    /// <summary>Among which rows values are handed around.</summary>
    public PermutationScope Within { get; init; } = PermutationScope.AllRows;

    /// <summary>Where the draws begin.</summary>
    public ulong Seed { get; init; } = 1;
}
