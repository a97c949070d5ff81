using Matching.Api.Candidates;
using Matching.Api.Matches;
using Matching.Api.Offers;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidatures;

/// <summary>Proposes people and accepts introductions.</summary>
[MutationType, Authorize]
internal static class CandidatureMutations
{
    /// <summary>Proposes a candidate on an open offer. The company sees a pseudonym until it accepts the introduction.</summary>
    /// <param name="offerId">The offer.</param>
    /// <param name="candidateId">The person.</param>
    /// <param name="message">A word to the company; shown once it accepted the introduction.</param>
    /// <param name="idempotencyKey">Sent again with the same request, nothing is done twice. Kept for 48 hours.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<IdempotencyConflictException>]
    public static async Task<CandidatureNode> ProposeCandidateAsync(
        [ID<OfferNode>] OfferId offerId, [ID<CandidateNode>] CandidateId candidateId, string? message, string idempotencyKey,
        CandidatureStore candidatures, Actor actor, AskedLanguage asked, TimeProvider clock, CancellationToken cancel)
    {
        Outcome.Refuse(PlainText.Check("message", message, PlainText.DescriptionLength) is { } fault ? [fault] : [], asked.Language);
        var now = clock.GetUtcNow();
        var proposal = new Candidature
        {
            Id = CandidatureId.New(clock),
            OfferId = offerId,
            CandidateId = candidateId,
            ProposedBy = actor.Role == Role.Prescripteur ? new(actor.OrganisationId!.Value) : null,
            ProposedAt = now,
            StateSince = now,
            Message = message,
        };
        var request = Outcome.Request(idempotencyKey, $"{offerId}\n{candidateId}\n{message}", asked.Language);
        return new((await candidatures.CreateAsync(actor, "propose candidate", proposal, request, cancel)).Value(asked.Language));
    }

    /// <summary>Accepts the introduction of a person who was proposed on an open offer: from now on the company knows how to reach them, for as long as the
    /// introduction holds.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<CandidatureNode> AcceptIntroductionAsync(
        [ID<CandidatureNode>] CandidatureId id, long version,
        CandidatureStore candidatures, Actor actor, AskedLanguage asked, TimeProvider clock, CancellationToken cancel) =>
        new((await candidatures.UpdateAsync(
            actor, "accept introduction", id, version,
            candidature => candidature.TransitionTo(CandidatureState.Processing, actor.UserId, clock.GetUtcNow()),
            cancel)).Value(asked.Language));
}
