using Matching.Api.Candidates;
using Matching.Api.Offers;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidatures;

/// <summary>Reads who was proposed on which offer.</summary>
[QueryType]
internal static class CandidatureQueries
{
    /// <summary>The candidature of that number; null when there is none or the caller may not know of it.</summary>
    /// <param name="number">The ten digits, with or without blanks.</param>
    [Authorize]
    public static async Task<CandidatureNode?> GetCandidatureAsync(
        CandidatureNumber number, CandidatureStore candidatures, Actor actor, CancellationToken cancel) =>
        await candidatures.FindByNumberAsync(actor, number, cancel) is { } candidature ? new(candidature, actor) : null;

    /// <summary>The candidatures that the caller may see, the latest first.</summary>
    /// <param name="offerId">Those on one offer.</param>
    /// <param name="candidateId">Those of one person; for an employer those in which it knows who the person is.</param>
    /// <param name="states">Those in one of these states; in any without it.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Candidatures")]
    public static async Task<Page<CandidatureNode>?> GetCandidaturesAsync(
        [ID<OfferNode>] OfferId? offerId, [ID<CandidateNode>] CandidateId? candidateId, IReadOnlyList<CandidatureState>? states,
        PagingArguments paging, CandidatureStore candidatures, Actor actor, CancellationToken cancel)
    {
        var filter = new CandidatureFilter { OfferId = offerId, CandidateId = candidateId, States = states };
        var page = await candidatures.QueryAsync(
            actor,
            filter,
            (visible, reading) => visible
                .OrderByDescending(candidature => candidature.ProposedAt).ThenByDescending(candidature => candidature.Id)
                .ToPageAsync(paging, reading),
            cancel);
        return page.Select(candidature => new CandidatureNode(candidature, actor));
    }
}
