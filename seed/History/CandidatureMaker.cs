using Matching.Seed.History.Facts;
using Matching.Seed.History.Process;
using Matching.Seed.Randomness;

namespace Matching.Seed.History;

/// <summary>Writes down candidatures: those of the past with their end, those of the present where they stand.</summary>
internal sealed class CandidatureMaker(SeedRandom random, DateOnly today)
{
    private const string Company = "demo-entreprise", Adviser = "demo-prescripteur";

    // What waits for an answer has not waited so long that it lapses.
    private const int LongestWait = 10;

    // Of those not hired, some are kept for later, the others refused.
    private const double KeptInPool = 0.06, Met = 0.5;

    // Of those refused: parts that are invented.
    private const double NotReached = 0.05, TooLate = 0.15, DidNotCome = 0.2;

    // From here, in log-odds, something is the reason of a refusal.
    private const double Weighty = 1;

    private static readonly TimeOnly Morning = new(10, 0);

    private int _made;

    /// <summary>The part of those not hired whose end says something of the pair (<c>PlacementGrade</c>), 0 to 1.</summary>
    /// <param name="isFull">Whether others took all openings.</param>
    public static double Judged(bool isFull) => (1 - KeptInPool * Met) * (1 - NotReached) * (isFull ? 1 - TooLate : 1);

    /// <summary>A candidature of a past offer that led to a hire.</summary>
    public Candidature Accepted(Offer offer, Candidate person, EligibilityDecisionId decision) => MetOn(New(offer, person, offer.StartsOn) with
    {
        State = CandidatureState.Accepted,
        StateSince = At(offer.StartsOn.AddDays(-random.Between(1, 5))),
        DecidedBy = Company,
        EligibilityDecisionId = decision,
    }, At(offer.StartsOn.AddDays(-random.Between(6, 9))));

    /// <summary>A candidature of a past offer that led nowhere.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="proposal">Who was proposed, and what was known of the pair.</param>
    /// <param name="isFull">Whether others took all openings.</param>
    public Candidature NotHired(Offer offer, Proposal proposal, bool isFull)
    {
        var made = New(offer, proposal.Person, offer.StartsOn);
        var decidedAt = At(offer.StartsOn.AddDays(-random.Between(1, 5)));
        var wasMet = random.Chance(Met);
        var ended = made with
        {
            StateSince = decidedAt,
            DecidedBy = Company,
        };
        if (wasMet) ended = MetOn(ended, At(offer.StartsOn.AddDays(-random.Between(6, 9))));
        return random.Chance(KeptInPool) && wasMet
            ? ended with { State = CandidatureState.Obsolete }
            : ended with { State = CandidatureState.Refused, RefusalReason = ReasonOf(proposal.Facts, isFull) };
    }

    /// <summary>A candidature of an open offer.</summary>
    public Candidature Pending(Offer offer, Candidate person, CandidatureState state)
    {
        var made = New(offer, person, today);
        if (state == CandidatureState.New) return _made % 2 == 0 ? made : AskedFor(made);
        var met = made.ProposedAt.AddHours(5);
        var since = At(today.AddDays(-random.Between(0, 2)));
        return MetOn(made with { State = state, StateSince = since > met ? since : met, DecidedBy = Company }, met);
    }

    private static Candidature MetOn(Candidature candidature, DateTimeOffset met) => candidature with { EmployerAgreedAt = met, IntroducedAt = met };

    // Asked for by the company from its list: person and prescripteur have not answered.
    private static Candidature AskedFor(Candidature proposed) => proposed with
    {
        RequestedBy = CandidatureOrigin.Company,
        ProposedBy = null,
        Consent = ConsentState.Asked,
        ConsentRecord = null,
        AdviserAgreedAt = null,
        AdviserAgreedBy = null,
        EmployerAgreedAt = proposed.ProposedAt,
    };

    // Ten days before the latest day at the latest, so that what follows comes after.
    private Candidature New(Offer offer, Candidate person, DateOnly latest)
    {
        var published = DateOnly.FromDateTime(offer.PublishedAt!.Value.UtcDateTime);
        var last = latest == today ? today.AddDays(-3) : latest.AddDays(-10);
        var proposedOn = last <= published ? published : published.AddDays(random.Between(0, last.DayNumber - published.DayNumber));
        if (latest == today && proposedOn < today.AddDays(-LongestWait)) proposedOn = today.AddDays(-LongestWait + _made % 5);
        var at = At(proposedOn).AddMinutes(random.Between(0, 400));
        return new()
        {
            Id = new(random.Id(_made++)),
            OfferId = offer.Id,
            CandidateId = person.Id,
            RequestedBy = person.PrescriberId is null ? CandidatureOrigin.Person : CandidatureOrigin.Prescripteur,
            ProposedBy = person.PrescriberId,
            ProposedAt = at,
            StateSince = at,
            Consent = ConsentState.Given,
            ConsentRecord = new(ConsentMeans.InPerson, DateOnly.FromDateTime(at.UtcDateTime), Adviser, Role.Prescripteur, at),
            AdviserAgreedAt = at,
            AdviserAgreedBy = Adviser,
        };
    }

    // Some were not reached, or came when all was filled, whoever they were: that says nothing of the pair. Otherwise what
    // speaks most against somebody names the reason; who suited well lost to somebody better, or did not come.
    private RefusalReason ReasonOf(ProposalFacts facts, bool isFull)
    {
        if (random.Chance(NotReached)) return RefusalReason.NoContact;
        if (isFull && random.Chance(TooLate)) return RefusalReason.NoVacancy;
        (double Value, RefusalReason Reason)[] terms =
        [
            (-SkillMatch.Of(facts), RefusalReason.LacksSkills), (JourneyStrain.Of(facts), RefusalReason.NotMobile),
            (BarrierLoad.Of(facts), RefusalReason.IncompatibleBarrier),
            (WishMismatch.Of(facts) + Motivation.LackOf(facts), RefusalReason.NotInterested),
        ];
        var heaviest = terms.MaxBy(term => term.Value);
        return heaviest.Value > Weighty ? heaviest.Reason
            : random.Chance(DidNotCome) ? RefusalReason.NoShow
            : RefusalReason.Other;
    }

    private static DateTimeOffset At(DateOnly day) => new(day, Morning, TimeSpan.Zero);
}
