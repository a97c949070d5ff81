namespace Matching.LearnedRanking;

/// <summary>No model at all: the rules rank alone.</summary>
internal sealed class NoRankingModel : IRankingModelSource
{
    public static NoRankingModel Source { get; } = new();

    public LearnedModel? Active => null;

    public LearnedModel? Shadow => null;
}
