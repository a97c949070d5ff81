namespace Matching.LearnedRanking;

/// <summary>Where the engine gets trained models from. Whoever keeps the registry implements it; without one the rules rank alone.</summary>
public interface IRankingModelSource
{
    /// <summary>The model that orders what people are shown; null for none. Asked once per answer.</summary>
    LearnedModel? Active { get; }

    /// <summary>The model whose scores are logged and never shown; null for none. Asked once per answer.</summary>
    LearnedModel? Shadow { get; }
}

/// <summary>No model at all: the rules rank alone.</summary>
internal sealed class NoRankingModel : IRankingModelSource
{
    public static NoRankingModel Source { get; } = new();

    public LearnedModel? Active => null;

    public LearnedModel? Shadow => null;
}
