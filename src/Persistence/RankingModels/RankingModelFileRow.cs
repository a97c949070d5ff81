namespace Matching.Persistence;

/// <summary>A model's file, apart from its registration: lists of models need not carry megabytes.</summary>
internal sealed class RankingModelFileRow
{
    public required RankingModelId ModelId { get; init; }

    public required byte[] Content { get; init; }
}
