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

    /// <summary>The person's file; null unless the caller may read it. For a company: once it accepted the introduction.</summary>
    public async Task<CandidateNode?> GetCandidateAsync(CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(Entity.Candidate.Id, cancel) is { } candidate ? new(candidate) : null;
}
