using Matching.GraphQL.Annotations;

namespace Matching.Api;

/// <summary>A candidate for an offer, explained.</summary>
[ObjectType, GraphQLName("CandidateMatch")]
internal sealed class CandidateMatchNode(ShownMatch shown, string pseudonym) : MatchNode(shown)
{
    /// <summary>The match itself.</summary>
    [GraphQLIgnore]
    public RankedMatch Entity { get; } = shown.Match;

    /// <summary>What may be told of the person without telling who it is.</summary>
    public CandidateProfileNode Profile => new(Entity.Candidate, pseudonym);

    /// <summary>How a floor of the marché changed the place, its points being the same; null where it did not, and for companies, since it tells where somebody lives.</summary>
    public FloorMoveNode? FloorMove { get; } = shown.FloorMove is { } move ? new(move) : null;

    /// <summary>The floor that the marché asks for in the list; null when it asks for none.</summary>
    public ListFloorNode? ListFloor { get; } = shown.Basis.Floor is { } floor ? new(floor, shown.IsForEmployer) : null;

    /// <summary>The person's file; null unless the caller may read it. For a company: while an introduction holds.</summary>
    public async Task<CandidateNode?> GetCandidateAsync(CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(Entity.Candidate.Id, cancel) is { } candidate ? new(candidate) : null;
}
