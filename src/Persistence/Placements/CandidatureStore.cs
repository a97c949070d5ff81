using Matching.Persistence.Candidates;
using Matching.Persistence.Offers;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>Keeps who was proposed on which offer. Every operation sees and changes only what its actor may.</summary>
public sealed class CandidatureStore : AggregateStore<Candidature, CandidatureId>
{
    private readonly ProposalRecorder _recorder;
    private readonly TimeProvider _clock;

    internal CandidatureStore(AggregateReader reads, AggregateWriter writes, ProposalRecorder recorder, TimeProvider clock)
        : base(
            reads, writes, new(CandidatureRights.CandidaturesOf, CandidatureRights.CandidaturesDecidedBy) { Creatable = CandidatureRights.CandidaturesOf }) =>
        (_recorder, _clock) = (recorder, clock);

    /// <summary>Reads of the candidatures the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(
        Actor actor, CandidatureFilter filter, Func<IQueryable<Candidature>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        QueryAsync(actor, (candidatures, _) => filter.Apply(candidatures), read, cancel);

    /// <summary>What refuses a proposal: by a prescripteur for the own candidates, a facilitateur for those in charge, a candidat for themselves.</summary>
    /// <returns>
    /// <c>reference.unknown</c> (no such person or offer, or none the actor may propose), <c>offer.closed</c>, <c>candidate.inactive</c> or
    /// <c>candidature.pending</c>; null when all is well.
    /// </returns>
    private protected override async Task<InputFault?> CreationRefusalAsync(
        MatchingDbContext context, Actor actor, Candidature proposal, CancellationToken cancel)
    {
        if (await context.CandidatesOf(actor).SingleOrDefaultAsync(candidate => candidate.Id == proposal.CandidateId, cancel) is not { } candidate)
            return Unknown("candidateId", proposal.CandidateId.ToString());
        if (await context.OffersOf(actor).SingleOrDefaultAsync(offer => offer.Id == proposal.OfferId, cancel) is not { } offer)
            return Unknown("offerId", proposal.OfferId.ToString());
        if (!offer.IsOpenOn(_clock.Today()))
            return Closed(offer);
        if (candidate.State != CandidateState.Active)
            return new InputFault("candidate.inactive", CodeWord.Of(candidate.State), "an active file") { Field = "candidateId" };

        var states = await context.Candidatures
            .Where(known => known.OfferId == proposal.OfferId && known.CandidateId == proposal.CandidateId)
            .Select(known => known.State)
            .ToListAsync(cancel);
        return states.Any(state => state.IsPending())
            ? new InputFault("candidature.pending", null, "a person who is not proposed on this offer already") { Field = "candidateId" }
            : null;
    }

    /// <summary>Keeps what was known of the pair on the day.</summary>
    private protected override Task KeepBesideAsync(MatchingDbContext context, Candidature created, CancellationToken cancel) =>
        _recorder.RecordAsync(context, created, _clock.Today(), cancel);

    /// <summary>An introduction on an offer that is open no more is refused: <c>offer.closed</c>.</summary>
    private protected override async Task<InputFault?> RefusalAsync(
        MatchingDbContext context, Candidature before, Candidature after, CancellationToken cancel)
    {
        if (before.IntroductionAcceptedAt is not null || after.IntroductionAcceptedAt is null) return null;
        var offer = await context.Offers.SingleAsync(offer => offer.Id == after.OfferId, cancel);
        return offer.TakesIntroductionsOn(_clock.Today()) ? null : Closed(offer);
    }

    private static InputFault Closed(Offer offer) =>
        new("offer.closed", CodeWord.Of(offer.Status), "a published offer whose deadline has not passed") { Field = "offerId" };

    private static InputFault Unknown(string field, string id) =>
        new("reference.unknown", id, "the identifier of an existing entry that the caller may use") { Field = field };
}
