using Matching.Fairness.Floors;
using Matching.LearnedRanking;
using Matching.Retrieval;

namespace Matching;

/// <summary>The ranked matches of one question, and by what they were ranked, so that the answer can be worked out again.</summary>
public sealed record MatchAnswer
{
    /// <summary>The matches asked for, best first.</summary>
    public required IReadOnlyList<RankedMatch> Matches { get; init; }

    /// <summary>How many matches the list has in all; exact, without <see cref="UnlinkedLeftOut"/>.</summary>
    public required int TotalCount { get; init; }

    /// <summary>How many pairs more nothing keeps apart, whose occupations have no known link: beyond some places they are left out.</summary>
    public int UnlinkedLeftOut { get; init; }

    /// <summary>How many of <see cref="TotalCount"/> have no known link between their occupations.</summary>
    public int UnlinkedCount { get; init; }

    /// <summary>The pairs that few blockers keep apart, fewest blockers first, then best first; empty unless asked for.</summary>
    public required IReadOnlyList<RankedMatch> NearMisses { get; init; }

    /// <summary>How many near misses there are in all; 0 unless asked for.</summary>
    public required int NearMissCount { get; init; }

    /// <summary>The day for which the question was asked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The name of the weights.</summary>
    public required string WeightsName { get; init; }

    /// <summary>The version of the weights.</summary>
    public required int WeightsVersion { get; init; }

    /// <summary>The model that ordered the matches together with the weights; null when the rules ordered alone.</summary>
    public RankingModelId? Model { get; init; }

    /// <summary>What a floor of the marché did to the list; null when it asks for none, and for lists of offers.</summary>
    public FloorResult? Floor { get; init; }

    /// <summary>The state of the index that answered.</summary>
    public required IndexVersion IndexVersion { get; init; }
}
