namespace Matching.Persistence.RankingModels;

/// <summary>A model's file, apart from its registration: lists of models need not carry megabytes.</summary>
internal sealed class RankingModelFileRow
{
    public required RankingModelId ModelId { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>How each feature and the scores were spread in the training data, which what is served is shown beside.</summary>
    public required IReadOnlyList<ValueShares> Spread { get; init; }
}
