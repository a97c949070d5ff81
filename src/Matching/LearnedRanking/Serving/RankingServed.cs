using Matching.Retrieval;

namespace Matching.LearnedRanking.Serving;

/// <summary>One ranking as it was served: the question, by what it was ranked, and the entries shown.</summary>
public sealed record RankingServed
{
    /// <summary>The offer whose candidates were asked for; null when offers were.</summary>
    public OfferId? OfferId { get; init; }

    /// <summary>The candidate whose offers were asked for; null when candidates were.</summary>
    public CandidateId? CandidateId { get; init; }

    /// <summary>The day of the question.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The name of the weights.</summary>
    public required string WeightsName { get; init; }

    /// <summary>Their version.</summary>
    public required int WeightsVersion { get; init; }

    /// <summary>The state of the index that answered.</summary>
    public required IndexVersion IndexVersion { get; init; }

    /// <summary>The model that ordered; null when the rules did alone.</summary>
    public RankingModelId? ActiveModel { get; init; }

    /// <summary>The model that scored in the shadow; null for none.</summary>
    public RankingModelId? ShadowModel { get; init; }

    /// <summary>How many matches there are in all.</summary>
    public required int TotalCount { get; init; }

    /// <summary>Of each place of the window before a floor of the marché whether a resident of a QPV stood there; null without a floor.</summary>
    public IReadOnlyList<bool>? FloorResidents { get; init; }

    /// <summary>What was shown, in its order; at least one entry.</summary>
    public required IReadOnlyList<ServedEntry> Entries { get; init; }
}
