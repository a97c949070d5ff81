using Matching.Api.Candidates;
using Matching.Api.Candidatures;
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

    /// <summary>What is running, or ran last, between this person and the offer: such people are near misses. Null where there is nothing, and for
    /// companies, on
    /// whose lists nobody is who runs already.</summary>
    public async Task<CandidatureNode?> GetCandidatureAsync(CandidatureOfPairDataLoader candidatures, Actor actor, CancellationToken cancel) =>
        _whole is { } match && await candidatures.LoadAsync(new OfferAndPerson(match.OfferId, match.CandidateId), cancel) is { } candidature
            ? new(candidature, actor)
            : null;

    /// <summary>The person's file; null unless the caller may read it, and for companies: whom they were introduced to stands with the candidature.</summary>
    public async Task<CandidateNode?> GetCandidateAsync(CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        _whole is { } match && await candidates.LoadAsync(match.CandidateId, cancel) is { } candidate ? new(candidate) : null;
}

/// <summary>How a floor of the marché changed somebody's place. The score is as it was.</summary>
[ObjectType, GraphQLName("FloorMove")]
internal sealed class FloorMoveNode(FloorMove move)
{
    /// <summary>The place by rules and model, from 1.</summary>
    public int From => move.From;

    /// <summary>The place in the list: smaller for residents who moved up, larger for those they passed.</summary>
    public int To => move.To;

    /// <summary>The same in words.</summary>
    public ReasonNode Reason => new(move.Reason);
}

/// <summary>A least part of residents of QPV that the marché asks for in the list, and what it did to it (FA*IR, Zehlike et al. 2017).</summary>
[ObjectType, GraphQLName("ListFloor")]
internal sealed class ListFloorNode(FloorResult floor, bool isForEmployer)
{
    /// <summary>The least part in per cent, 1 to 99.</summary>
    public int Percent => floor.Percent;

    /// <summary>The first places of the list that it holds for.</summary>
    public int Places => floor.Places;

    /// <summary>How many residents moved up; null for companies.</summary>
    public int? Moved => isForEmployer ? null : floor.Moved;

    /// <summary>How many residents the list lacks to keep the floor, 0 when it is kept; null for companies.</summary>
    public int? Missing => isForEmployer ? null : floor.Missing;
}
