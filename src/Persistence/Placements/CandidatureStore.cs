using Matching.Persistence.Candidates;
using Matching.Persistence.Offers;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>Keeps who was proposed on which offer. Every operation sees and changes only what its actor may.</summary>
public sealed class CandidatureStore
{
    private readonly AggregateReader _reads;
    private readonly AggregateWriter _writes;
    private readonly ProposalRecorder _recorder;
    private readonly TimeProvider _clock;

    internal CandidatureStore(AggregateReader reads, AggregateWriter writes, ProposalRecorder recorder, TimeProvider clock) =>
        (_reads, _writes, _recorder, _clock) = (reads, writes, recorder, clock);

    /// <summary>One candidature; null when there is none or the actor may not know of it.</summary>
    public Task<Candidature?> FindAsync(Actor actor, CandidatureId id, CancellationToken cancel) =>
        _reads.OneAsync(context => context.CandidaturesOf(actor).Where(candidature => candidature.Id == id), cancel);

    /// <summary>Several candidatures at once, by identifier; those that are absent or hidden are left out.</summary>
    public Task<IReadOnlyDictionary<CandidatureId, Candidature>> FindManyAsync(Actor actor, IReadOnlyCollection<CandidatureId> ids, CancellationToken cancel) =>
        _reads.ManyAsync(context => context.CandidaturesOf(actor).Where(candidature => ids.Contains(candidature.Id)), candidature => candidature.Id, cancel);

    /// <summary>Reads of the candidatures the actor may see.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(Actor actor, CandidatureFilter filter, Func<IQueryable<Candidature>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        _reads.QueryAsync(context => filter.Apply(context.CandidaturesOf(actor)), read, cancel);

    /// <summary>Proposes a person on an offer, and keeps what was known of the pair on the day.</summary>
    /// <param name="actor">A prescripteur for the own candidates, a facilitateur for those in charge, a candidat for themselves.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="candidature">The proposal in its first state.</param>
    /// <param name="today">The day of the proposal: the offer must be open on it.</param>
    /// <param name="request">Makes the command repeatable; null when it need not be.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns>
    /// <see cref="Written{T}"/>, <see cref="IdempotencyKeyReused{T}"/>, or <see cref="Refused{T}"/>: <c>reference.unknown</c> (no such
    /// person or offer, or none the actor may propose), <c>offer.closed</c>, <c>candidate.inactive</c> or <c>candidature.pending</c>.
    /// </returns>
    public Task<WriteOutcome<Candidature>> ProposeAsync(
        Actor actor, string operation, Candidature candidature, DateOnly today, IdempotentRequest? request, CancellationToken cancel) =>
        _writes.CreateAsync(
            new Creation<Candidature>
            {
                Actor = actor,
                Operation = operation,
                Aggregate = candidature,
                Id = candidature.Id.Value,
                Writable = (context, id) => context.CandidaturesOf(actor).Where(known => known.Id == new CandidatureId(id)),
                Refusal = (context, stop) => ProposalRefusalAsync(context, actor, candidature, today, stop),
                Beside = (context, stop) => _recorder.RecordAsync(context, candidature, today, stop),
                Request = request,
            },
            cancel);

    /// <summary>Moves a candidature: accept the introduction, postpone, refuse with a reason, accept on a decision.</summary>
    /// <param name="actor">The company of the offer, or the facilitateur in charge.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="id">The candidature.</param>
    /// <param name="expectedVersion">The version that the actor has seen.</param>
    /// <param name="change">Makes the next version from the present one, or refuses.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    /// <returns>
    /// <see cref="Written{T}"/>, <see cref="ConcurrencyConflict{T}"/>, <see cref="NotFound{T}"/> or <see cref="Refused{T}"/>: what the
    /// change refuses, or <c>offer.closed</c> for an introduction on an offer that is open no more.
    /// </returns>
    public Task<WriteOutcome<Candidature>> UpdateAsync(
        Actor actor, string operation, CandidatureId id, long expectedVersion, Func<Candidature, Transition<Candidature>> change, CancellationToken cancel) =>
        _writes.UpdateAsync(
            new Revision<Candidature>
            {
                Actor = actor,
                Operation = operation,
                Writable = context => context.CandidaturesDecidedBy(actor).Where(candidature => candidature.Id == id),
                ExpectedVersion = expectedVersion,
                Change = change,
                Refusal = IntroductionRefusalAsync,
            },
            cancel);

    private static async Task<InputFault?> ProposalRefusalAsync(
        MatchingDbContext context, Actor actor, Candidature proposal, DateOnly today, CancellationToken cancel)
    {
        if (await context.CandidatesOf(actor).SingleOrDefaultAsync(candidate => candidate.Id == proposal.CandidateId, cancel) is not { } candidate)
            return Unknown("candidateId", proposal.CandidateId.ToString());
        if (await context.OffersOf(actor).SingleOrDefaultAsync(offer => offer.Id == proposal.OfferId, cancel) is not { } offer)
            return Unknown("offerId", proposal.OfferId.ToString());
        if (!offer.IsOpenOn(today))
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

    private async Task<InputFault?> IntroductionRefusalAsync(MatchingDbContext context, Candidature before, Candidature after, CancellationToken cancel)
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
