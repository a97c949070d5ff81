using Matching.Domain;

namespace Matching.Seed;

/// <summary>Tells the made-up past offer by offer, in the order of their first days; see <c>seed/History/README.md</c>.</summary>
internal sealed class HistoryMaker
{
    private const int FewestProposed = 5, MostProposed = 11, MostPending = 4;

    // Of 10.2 points at best: who stays below is not hired even when openings are left.
    private const double HiredFrom = 6;

    // Assumption: a third of the open offers have candidatures waiting.
    private const double OpenWithCandidatures = 0.35;

    private static readonly (CandidatureState Value, double Share)[] PendingStates =
        [(CandidatureState.New, 60), (CandidatureState.Processing, 25), (CandidatureState.EligibilityCheck, 10), (CandidatureState.Postponed, 5)];

    private readonly int _seed;
    private readonly DateOnly _today;
    private readonly SeedRandom _random;
    private readonly Dictionary<CandidateId, PersonTraits> _traits;
    private readonly Dictionary<RomeCode, RomeCode> _parents;
    private readonly ProposalMaker _proposals;
    private readonly CandidatureMaker _candidatures;
    private readonly DecisionMaker _decisions;
    private readonly PlacementMaker _placements;
    private readonly Dictionary<CandidateId, DateOnly> _busyUntil = [];
    private readonly HashSet<(CandidateId, RomeCode)> _workedAs = [];
    private readonly List<Candidature> _written = [];
    private readonly List<EligibilityDecision> _decided = [];
    private readonly List<Hire> _hires = [];

    /// <summary>Prepares the telling.</summary>
    public HistoryMaker(
        int seed, DateOnly today, DemoStructures structures, ReferenceExtract extract, QpvIndex areas,
        IReadOnlyList<(PersonTraits Traits, Candidate Candidate)> people)
    {
        (_seed, _today) = (seed, today);
        _random = new(seed, "history");
        _traits = people.ToDictionary(person => person.Candidate.Id, person => person.Traits);
        _parents = extract.Occupations.ToDictionary(occupation => occupation.Code, occupation => occupation.ParentCode);
        var judge = new SuitabilityJudge(new OccupationCloseness(extract), extract.Communes.ToDictionary(each => each.Commune.Code, each => each.Centre));
        _proposals = new(new SeedRandom(seed, "proposal"), judge, people);
        _candidatures = new(new SeedRandom(seed, "candidature"), today);
        _decisions = new(new SeedRandom(seed, "decision"), structures);
        _placements = new(new SeedRandom(seed, "placement"), today, areas);
    }

    /// <summary>The hires of the past, in the order of their first days. Filled by <see cref="Tell"/>.</summary>
    public IReadOnlyList<Hire> Hires => _hires;

    /// <summary>Tells past and present of the offers.</summary>
    /// <param name="offers">Open offers first, then past ones by their first day.</param>
    public DemoHistory Tell(IReadOnlyList<Placed<Offer>> offers)
    {
        var past = offers.Where(offer => offer.Value.Status == OfferStatus.Expired).ToDictionary(offer => offer.Value.Id, TellPast);
        foreach (var offer in offers.Where(offer => offer.Value.Status.IsOpen())) TellPresent(offer);
        var sheets = new TimesheetMaker(new SeedRandom(_seed, "timesheet"), _today);
        return new()
        {
            Offers = [.. offers.Select(offer => past.GetValueOrDefault(offer.Value.Id, offer.Value))],
            Candidatures = _written,
            Decisions = _decided,
            Placements = [.. _hires.Select(hire => hire.Placement)],
            Timesheets = [.. _hires.SelectMany(sheets.Make)],
            FollowUps = new FollowUpMaker(new SeedRandom(_seed, "follow-up"), _today).Make(_hires),
        };
    }

    private Offer TellPast(Placed<Offer> offer)
    {
        var proposals = _proposals.Make(
            offer, _random.Between(FewestProposed, MostProposed),
            person => _busyUntil.GetValueOrDefault(person.Id, DateOnly.MinValue) < offer.Value.StartsOn,
            person => _workedAs.Contains((person.Id, _parents[offer.Value.Rome])));
        var hired = proposals.TakeWhile(proposal => proposal.Impression >= HiredFrom).Take(offer.Value.Openings).ToList();
        foreach (var proposal in hired) Hire(offer, proposal);
        var isFull = hired.Count == offer.Value.Openings;
        _written.AddRange(proposals.Skip(hired.Count).Select(proposal => _candidatures.NotHired(offer.Value, proposal, isFull)));
        return offer.Value with { FilledOpenings = hired.Count, Status = isFull ? OfferStatus.Filled : OfferStatus.Expired };
    }

    private void Hire(Placed<Offer> offer, Proposal proposal)
    {
        var decision = _decisions.Make(offer, _traits[proposal.Person.Id], proposal.Person);
        var candidature = _candidatures.Accepted(offer.Value, proposal.Person, decision.Id);
        var hire = _placements.Make(offer.Value, proposal, candidature);
        _decided.Add(decision);
        _written.Add(candidature);
        _hires.Add(hire);
        _workedAs.Add((proposal.Person.Id, _parents[offer.Value.Rome]));
        // Who found a permanent job does not come back.
        _busyUntil[proposal.Person.Id] = hire.Placement.State == PlacementState.Converted ? DateOnly.MaxValue : hire.Placement.EndsOn ?? DateOnly.MaxValue;
    }

    private void TellPresent(Placed<Offer> offer)
    {
        var isWellKnown = offer.Value.Id == DemoActors.OfferId;
        if (!isWellKnown && !_random.Chance(OpenWithCandidatures)) return;
        var proposals = _proposals.Make(
            offer, isWellKnown ? 2 : _random.Between(1, MostPending),
            person => person.State == CandidateState.Active && _busyUntil.GetValueOrDefault(person.Id, DateOnly.MinValue) < _today,
            _ => false);
        _written.AddRange(proposals.Select((proposal, index) => _candidatures.Pending(offer.Value, proposal.Person, isWellKnown
            ? index == 0 ? CandidatureState.Processing : CandidatureState.New
            : _random.Pick(PendingStates, each => each.Share).Value)));
    }
}
