using Matching.Api.Candidates;
using Matching.Api.Matches;
using Matching.Api.Offers;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidatures;

/// <summary>Brings people and employers together: proposed, asked for, answered, accepted.</summary>
[MutationType, Authorize]
internal static class IntroductionMutations
{
    /// <summary>Proposes a candidate on an open offer. The employer sees a pseudonym until the person consents and it accepts. Who proposes themselves has
    /// consented.</summary>
    /// <param name="offerId">The offer.</param>
    /// <param name="candidateId">The person.</param>
    /// <param name="message">A word to the employer; shown while the introduction holds.</param>
    /// <param name="consentMeans">How the person consented, where they did already; the person is asked without it.</param>
    /// <param name="consentOn">On which day they did; today without it.</param>
    /// <param name="idempotencyKey">Sent again with the same request, nothing is done twice. Kept for 48 hours.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<IdempotencyConflictException>]
    public static async Task<CandidatureNode> ProposeCandidateAsync(
        [ID<OfferNode>] OfferId offerId, [ID<CandidateNode>] CandidateId candidateId, string? message, ConsentMeans? consentMeans, DateOnly? consentOn,
        string idempotencyKey, CandidatureStore candidatures, OfferByIdDataLoader offers, Actor actor, AskedLanguage asked, TimeProvider clock,
        CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        Outcome.Refuse(
            [.. MessageFaults(message), .. ConsentMutations.MeansFaults(consentMeans, consentOn, today, "consentMeans", "consentOn")], asked.Language);
        var means = actor.Role == Role.Candidat ? ConsentMeans.OwnAccount : consentMeans;
        var isByPerson = actor.Role == Role.Candidat;
        var offer = await offers.LoadAsync(offerId, cancel);
        var proposal = new Candidature
        {
            Id = await candidatures.NewIdAsync(cancel),
            OfferId = offerId,
            CandidateId = candidateId,
            CarrierId = offer?.CarrierMode == CarrierMode.DirectHire ? null : offer?.CarrierId,
            RequestedBy = isByPerson ? CandidatureOrigin.Person : actor.Role == Role.Prescripteur ? CandidatureOrigin.Prescripteur : CandidatureOrigin.Desk,
            ProposedBy = actor.Role == Role.Prescripteur ? new(actor.OrganisationId!.Value) : null,
            ProposedAt = now,
            StateSince = now,
            Message = message,
            Consent = means is null ? ConsentState.Asked : ConsentState.Given,
            ConsentRecord = means is { } how ? new(how, consentOn ?? today, actor.UserId, actor.Role, now) : null,
            AdviserAgreedAt = isByPerson ? null : now,
            AdviserAgreedBy = isByPerson ? null : actor.UserId,
        };
        var request = Outcome.Request(idempotencyKey, $"{offerId}\n{candidateId}\n{message}\n{means}\n{consentOn:O}", asked.Language);
        return new((await candidatures.CreateAsync(actor, "propose candidate", proposal, request, cancel)).Value(asked.Language), actor);
    }

    /// <summary>Asks to be introduced to somebody on the list of an offer: the company's own, or one that the structure porteuse may carry. Prescripteur and
    /// person are asked; the employer learns who it is once both
    /// agree,
    /// and otherwise no more than that it did not come about. For employers.</summary>
    /// <param name="offerId">The offer.</param>
    /// <param name="pseudonym">The name on the list last read; names hold for one list.</param>
    /// <param name="message">A word to prescripteur and person.</param>
    /// <param name="idempotencyKey">Sent again with the same request, nothing is done twice. Kept for 48 hours.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<IdempotencyConflictException>]
    public static async Task<CandidatureNode> RequestIntroductionAsync(
        [ID<OfferNode>] OfferId offerId, string pseudonym, string? message, string idempotencyKey, CandidatureStore candidatures,
        OfferByIdDataLoader offers, Suggestions suggestions, Actor actor, AskedLanguage asked, TimeProvider clock, CancellationToken cancel)
    {
        Outcome.Refuse(MessageFaults(message), asked.Language);
        var request = Outcome.Request(idempotencyKey, $"{offerId}\n{pseudonym}\n{message}", asked.Language);
        // A name that nobody has is refused by the store, after the same request sent before has been answered.
        var person = await offers.LoadAsync(offerId, cancel) is { } offer ? await suggestions.NamedAsync(offer, pseudonym, cancel) : null;
        var now = clock.GetUtcNow();
        var asking = new Candidature
        {
            Id = await candidatures.NewIdAsync(cancel),
            OfferId = offerId,
            CandidateId = person ?? default,
            CarrierId = actor.Role == Role.StructurePorteuse ? new(actor.OrganisationId!.Value) : null,
            RequestedBy = actor.Role == Role.StructurePorteuse ? CandidatureOrigin.Carrier : CandidatureOrigin.Company,
            ProposedAt = now,
            StateSince = now,
            Message = message,
            EmployerAgreedAt = now,
        };
        return new((await candidatures.CreateAsync(actor, "request introduction", asking, request, cancel)).Value(asked.Language), actor);
    }

    /// <summary>Agrees to an introduction that an employer asked for, or that the person proposed themselves, or declines it. For the prescripteur who follows
    /// the person, and for the desk where nobody does.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="agrees">Whether to agree.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> AnswerIntroductionAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, bool agrees, CandidatureSteps steps, CancellationToken cancel) =>
        steps.MakeAsync(
            "answer introduction", id, version, agrees ? CandidatureMove.AgreeToIntroduction : CandidatureMove.DeclineIntroduction, MoveDetails.None, cancel);

    /// <summary>Accepts the introduction of a person who was proposed on an open offer: once the person consents too, the employer knows how to reach them,
    /// for as
    /// long as the introduction holds.</summary>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static Task<CandidatureNode> AcceptIntroductionAsync(
        [ID<CandidatureNode>] CandidatureId id, long version, CandidatureSteps steps, CancellationToken cancel) =>
        steps.MakeAsync("accept introduction", id, version, CandidatureMove.AcceptIntroduction, MoveDetails.None, cancel);

    private static IEnumerable<InputFault> MessageFaults(string? message) =>
        PlainText.Check("message", message, PlainText.DescriptionLength) is { } fault ? [fault] : [];
}
