using Matching.Api.Candidates;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>A candidate for an offer, explained. A company is told of at least 25 people of a list alike, so that nobody stands out.</summary>
[ObjectType, GraphQLName("CandidateMatch")]
internal sealed class CandidateMatchNode(ShownMatch shown, string pseudonym) : MatchNode(shown)
{
    private readonly RankedMatch? _whole = shown.Whole;

    /// <summary>The whole match.</summary>
    /// <exception cref="InvalidOperationException">A company sees it.</exception>
    [GraphQLIgnore]
    public RankedMatch Entity => _whole ?? throw new InvalidOperationException("A company is not shown the whole match.");

    /// <summary>What may be told of the person without telling who it is.</summary>
    public CandidateProfileNode Profile { get; } = new(shown.Whole?.Candidate, shown.Face, pseudonym);

    /// <summary>How a floor of the marché changed the place, its points being the same; null where it did not, and for companies, since it tells where somebody
    /// lives.</summary>
    public FloorMoveNode? FloorMove { get; } = shown.Whole?.FloorMove is { } move ? new(move) : null;

    /// <summary>The floor that the marché asks for in the list; null when it asks for none. For a company it decides who is among the first 50, not their
    /// order.</summary>
    public ListFloorNode? ListFloor { get; } = shown.Basis.Floor is { } floor ? new(floor, shown.Face is not null) : null;

    /// <summary>The person's file; null unless the caller may read it, and for companies: whom they were introduced to stands with the candidature.</summary>
    public async Task<CandidateNode?> GetCandidateAsync(CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        _whole is { } match && await candidates.LoadAsync(match.CandidateId, cancel) is { } candidate ? new(candidate) : null;
}
