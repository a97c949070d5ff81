using Matching.Persistence.Candidates;
using Matching.Persistence.Conversions;
using Matching.Persistence.Offers;
using Matching.Persistence.Reading;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>Keeps who was proposed on which offer, or asked for. Every operation sees and changes only what its actor may; employers are told what
/// <see cref="EmployerSight"/> says.</summary>
public sealed class CandidatureStore : AggregateStore<Candidature, CandidatureId>
{
    /// <summary>The most requests of one employer for one offer that wait for an answer.</summary>
    public const int MostOpenRequests = 10;

    private readonly ProposalRecorder _recorder;
    private readonly Introductions _introductions;
    private readonly TimeProvider _clock;

    // Moves are the only changes; anything else is the installation's.
    internal CandidatureStore(AggregateReader reads, AggregateWriter writes, ProposalRecorder recorder, Introductions introductions, TimeProvider clock)
        : base(reads, writes, new(CandidatureRights.CandidaturesOf, Writable) { Creatable = CandidatureRights.CandidaturesOf }) =>
        (_recorder, _introductions, _clock) = (recorder, introductions, clock);

    /// <inheritdoc/>
    public override async Task<Candidature?> FindAsync(Actor actor, CandidatureId id, CancellationToken cancel) =>
        (await FindManyAsync(actor, [id], cancel)).GetValueOrDefault(id);

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<CandidatureId, Candidature>> FindManyAsync(
        Actor actor, IReadOnlyCollection<CandidatureId> ids, CancellationToken cancel)
    {
        var found = await base.FindManyAsync(actor, ids, cancel);
        return found.ToDictionary(one => one.Key, one => SeenBy(actor, one.Value));
    }

    /// <summary>The candidature of that number; null when there is none or the actor may not know of it.</summary>
    public async Task<Candidature?> FindByNumberAsync(Actor actor, CandidatureNumber number, CancellationToken cancel) => await Reads.OneAsync(
        context => context.CandidaturesOf(actor)
            .Where(candidature => EF.Property<CandidatureNumber>(candidature, ExtractedColumns.CandidatureNumber) == number),
        cancel) is { } found ? SeenBy(actor, found) : null;

    /// <summary>Reads of the candidatures the actor may see; what is handed to an employer goes through <see cref="EmployerSight"/> afterwards.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="read">Sorts, pages or counts them, and reads the result to its end.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TResult> QueryAsync<TResult>(
        Actor actor, CandidatureFilter filter, Func<IQueryable<Candidature>, CancellationToken, Task<TResult>> read, CancellationToken cancel) =>
        QueryAsync(actor, (candidatures, context) => filter.Apply(candidatures, KnownTo(context, actor)), read, cancel);

    /// <summary>Of these candidatures, those in which an employer may know at this moment who the person is.</summary>
    public async Task<IReadOnlySet<CandidatureId>> IntroducedAsync(Actor employer, IReadOnlyCollection<CandidatureId> ids, CancellationToken cancel) =>
        (await Reads.QueryAsync(
            context => context.CandidaturesIntroducedTo(employer, _introductions, _clock.GetUtcNow()).Where(one => ids.Contains(one.Id)).Select(one => one.Id),
            (known, reading) => known.ToListAsync(reading),
            cancel)).ToHashSet();

    /// <summary>Of these people, those whom a prescripteur follows.</summary>
    public async Task<IReadOnlySet<CandidateId>> FollowedAsync(IReadOnlyCollection<CandidateId> people, CancellationToken cancel) =>
        (await Reads.QueryAsync(
            context => context.Candidates.Where(person => people.Contains(person.Id) && person.PrescriberId != null).Select(person => person.Id),
            (followed, reading) => followed.ToListAsync(reading),
            cancel)).ToHashSet();

    /// <summary>Of each of these pairs of an offer and a person the candidature that moved last; pairs without one are left out.</summary>
    public async Task<IReadOnlyList<Candidature>> LastOfPairsAsync(
        Actor actor, IReadOnlyCollection<(OfferId Offer, CandidateId Person)> pairs, CancellationToken cancel)
    {
        var (offers, people) = (pairs.Select(pair => pair.Offer).Distinct().ToList(), pairs.Select(pair => pair.Person).Distinct().ToList());
        var found = await Reads.AllAsync(
            context => context.CandidaturesOf(actor).Where(one => offers.Contains(one.OfferId) && people.Contains(one.CandidateId)), cancel);
        var asked = pairs.ToHashSet();
        return
        [
            .. found.Where(one => asked.Contains((one.OfferId, one.CandidateId)))
                .GroupBy(one => (one.OfferId, one.CandidateId))
                .Select(pair => SeenBy(actor, pair.MaxBy(one => one.StateSince)!)),
        ];
    }

    /// <summary>An identifier whose number no other candidature has.</summary>
    public async Task<CandidatureId> NewIdAsync(CancellationToken cancel)
    {
        for (; ; )
        {
            var id = CandidatureId.New(_clock);
            var number = CandidatureNumber.Of(id);
            var isTaken = await Reads.QueryAsync(
                context => context.Candidatures.Where(one => EF.Property<CandidatureNumber>(one, ExtractedColumns.CandidatureNumber) == number),
                (taken, reading) => taken.AnyAsync(reading),
                cancel);
            if (!isTaken) return id;
        }
    }

    /// <summary>Makes a move.</summary>
    /// <param name="actor">Who makes it.</param>
    /// <param name="operation">The command's name for the audit.</param>
    /// <param name="id">The candidature.</param>
    /// <param name="version">The version that the actor was told.</param>
    /// <param name="move">The move.</param>
    /// <param name="details">What it needs to be told.</param>
    /// <param name="cancel">Cancels before the commit.</param>
    public async Task<WriteOutcome<Candidature>> MoveAsync(
        Actor actor, string operation, CandidatureId id, long version, CandidatureMove move, MoveDetails details, CancellationToken cancel)
    {
        if (await base.FindAsync(actor, id, cancel) is not { } known) return new NotFound<Candidature>();
        var followed = await FollowedAsync([known.CandidateId], cancel);
        var mover = new CandidatureMover(actor.Role, actor.UserId, followed.Count > 0);
        var outcome = await ReviseAsync(
            new()
            {
                Actor = actor,
                Operation = operation,
                Writable = context => ById(context.CandidaturesOf(actor), id),
                ExpectedVersion = version,
                VersionTold = current => SeenBy(actor, current).Version,
                Change = current => current.Make(move, mover, _clock.GetUtcNow(), details),
                Refusal = RefusalAsync,
            },
            cancel);
        return outcome switch
        {
            Written<Candidature> written => written with { Value = SeenBy(actor, written.Value) },
            ConcurrencyConflict<Candidature> conflict when actor.IsEmployer => conflict with { Last = await LastToldAsync(actor, id, cancel) },
            _ => outcome,
        };
    }

    /// <summary>What refuses a proposal: by a prescripteur for the own candidates, a facilitateur for those in charge, a candidat for themselves, an
    /// employer for those whom a list named.</summary>
    /// <returns>
    /// <c>reference.unknown</c> (no such person or offer, or none the actor may propose), <c>offer.closed</c>, <c>offer.not-carried</c>,
    /// <c>candidate.inactive</c>, <c>candidature.pending</c>, or for an employer <c>introduction.name-unknown</c> and <c>introduction.too-many</c>;
    /// null when all is well.
    /// </returns>
    private protected override async Task<InputFault?> CreationRefusalAsync(
        MatchingDbContext context, Actor actor, Candidature proposal, CancellationToken cancel)
    {
        if (actor.IsEmployer) return await RequestRefusalAsync(context, actor, proposal, cancel);
        if (await context.CandidatesOf(actor).SingleOrDefaultAsync(candidate => candidate.Id == proposal.CandidateId, cancel) is not { } candidate)
            return Unknown("candidateId", proposal.CandidateId.ToString());
        if (await context.OffersOf(actor).SingleOrDefaultAsync(offer => offer.Id == proposal.OfferId, cancel) is not { } offer)
            return Unknown("offerId", proposal.OfferId.ToString());
        if (!offer.IsOpenOn(_clock.Today()))
            return Closed(offer);
        if (proposal.CarrierId is { } carrier && await CarrierRefusalAsync(context, offer, carrier, cancel) is { } refused)
            return refused;
        if (candidate.State != CandidateState.Active)
            return new InputFault("candidate.inactive", CodeWord.Of(candidate.State), "an active file") { Field = "candidateId" };
        return await IsRunningAsync(context, proposal, cancel) ? Running : null;
    }

    /// <summary>Keeps what was known of the pair on the day.</summary>
    private protected override Task KeepBesideAsync(MatchingDbContext context, Candidature created, CancellationToken cancel) =>
        _recorder.RecordAsync(context, created, _clock.Today(), cancel);

    /// <summary>An introduction on an offer that is open no more is refused, and taking up on an offer where the person runs already.</summary>
    private protected override async Task<InputFault?> RefusalAsync(
        MatchingDbContext context, Candidature before, Candidature after, CancellationToken cancel)
    {
        var isTakenUp = !before.State.IsPending() && after.State.IsPending();
        var isAgreed = (before.IntroducedAt is null && after.IntroducedAt is not null)
            || (before.EmployerAgreedAt is null && after.EmployerAgreedAt is not null);
        if (!isTakenUp && !isAgreed) return null;
        var offer = await context.Offers.SingleAsync(offer => offer.Id == after.OfferId, cancel);
        if (!offer.TakesIntroductionsOn(_clock.Today())) return Closed(offer);
        return isTakenUp && await IsRunningAsync(context, after, cancel) ? Running : null;
    }

    private static InputFault Running { get; } =
        new("candidature.pending", null, "a person who is not proposed on this offer already") { Field = "candidateId" };

    private static IQueryable<Candidature> Writable(MatchingDbContext context, Actor actor) =>
        actor.Role == Role.System ? context.Candidatures : context.Candidatures.Where(candidature => false);

    private static Candidature SeenBy(Actor actor, Candidature candidature) => actor.IsEmployer ? candidature.ForEmployer() : candidature;

    private IQueryable<Candidature>? KnownTo(MatchingDbContext context, Actor actor) =>
        actor.IsEmployer ? context.CandidaturesIntroducedTo(actor, _introductions, _clock.GetUtcNow()) : null;

    // What the others did and when is told to an employer as far as it sees it.
    private async Task<LastChange?> LastToldAsync(Actor employer, CandidatureId id, CancellationToken cancel)
    {
        if ((await FindAsync(employer, id, cancel))?.History is not [.., var last]) return null;
        return last.Role == employer.Role ? new(last.At, last.Role, last.By) : new(last.At, null, null);
    }

    // Whatever is the matter with the person, the employer is told no more than that the list is another one.
    private async Task<InputFault?> RequestRefusalAsync(MatchingDbContext context, Actor employer, Candidature request, CancellationToken cancel)
    {
        if (await context.OffersOf(employer).SingleOrDefaultAsync(offer => offer.Id == request.OfferId, cancel) is not { } offer
            || !await MayAskForAsync(context, employer, offer, cancel))
            return Unknown("offerId", request.OfferId.ToString());
        if (!offer.IsOpenOn(_clock.Today()))
            return Closed(offer);
        var isActive = await context.Candidates.AnyAsync(person => person.Id == request.CandidateId && person.State == CandidateState.Active, cancel);
        if (!isActive || await context.Candidatures.AnyAsync(one => one.OfferId == offer.Id && one.CandidateId == request.CandidateId, cancel))
            return new InputFault("introduction.name-unknown", null, "a name of the list as it is now: read it again") { Field = "pseudonym" };
        var open = await context.CandidaturesOf(employer).CountAsync(
            one => one.OfferId == offer.Id && one.State == CandidatureState.New && one.RequestedBy == request.RequestedBy, cancel);
        return open >= MostOpenRequests
            ? new InputFault("introduction.too-many", $"{open}", $"at most {MostOpenRequests} requests that wait for an answer") { Field = "offerId" }
            : null;
    }

    // A company for its own offers, a structure porteuse for those that it may carry.
    private static async Task<bool> MayAskForAsync(MatchingDbContext context, Actor employer, Offer offer, CancellationToken cancel) =>
        employer.Role == Role.StructurePorteuse
            ? await CarrierRefusalAsync(context, offer, new(employer.OrganisationId!.Value), cancel) is null
            : await context.OffersWritableBy(employer).AnyAsync(own => own.Id == offer.Id, cancel);

    private static async Task<InputFault?> CarrierRefusalAsync(MatchingDbContext context, Offer offer, CarrierEmployerId carrier, CancellationToken cancel)
    {
        if (!await context.CarrierEmployers.AnyAsync(known => known.Id == carrier, cancel)) return Unknown("carrierId", carrier.ToString());
        return offer.CarrierMode != CarrierMode.DirectHire && (offer.CarrierId is null || offer.CarrierId == carrier)
            ? null
            : new InputFault("offer.not-carried", CodeWord.Of(offer.CarrierMode), "an offer that this structure may carry") { Field = "carrierId" };
    }

    private static async Task<bool> IsRunningAsync(MatchingDbContext context, Candidature candidature, CancellationToken cancel)
    {
        var states = await context.Candidatures
            .Where(known => known.OfferId == candidature.OfferId && known.CandidateId == candidature.CandidateId && known.Id != candidature.Id)
            .Select(known => known.State)
            .ToListAsync(cancel);
        return states.Any(state => state.IsPending());
    }

    private static InputFault Closed(Offer offer) =>
        new("offer.closed", CodeWord.Of(offer.Status), "a published offer whose deadline has not passed") { Field = "offerId" };

    private static InputFault Unknown(string field, string id) =>
        new("reference.unknown", id, "the identifier of an existing entry that the caller may use") { Field = field };
}
