using Matching.Seed.Candidates;
using Matching.Seed.History.Facts;
using Matching.Seed.History.Process;
using Matching.Seed.History.Truth;
using Matching.Seed.Randomness;
using Matching.Seed.Reference;
using Matching.Seed.Structures;

namespace Matching.Seed.History;

/// <summary>Tells the made-up past offer by offer, in the order of their first days; see <c>seed/History/README.md</c>.</summary>
internal sealed class HistoryMaker
{
    private const int FewestProposed = 8, MostProposed = 14, MostPending = 4;

    // Assumption: a third of the open offers have candidatures waiting.
    private const double OpenWithCandidatures = 0.35;

    private static readonly (CandidatureState Value, double Share)[] PendingStates =
        [(CandidatureState.New, 60), (CandidatureState.Processing, 25), (CandidatureState.EligibilityCheck, 10), (CandidatureState.Postponed, 5)];

    private readonly int _seed;
    private readonly DateOnly _today;
    private readonly SeedRandom _random;
    private readonly Dictionary<CandidateId, PersonTraits> _traits;
    private readonly ProposalMaker _proposals;
    private readonly CandidatureMaker _candidatures;
    private readonly DecisionMaker _decisions;
    private readonly PlacementMaker _placements;
    private readonly FollowUpMaker _followUps;
    private readonly Dictionary<CandidateId, DateOnly> _busyUntil = [];
    private readonly PastWork _work = new();
    private readonly List<PastChoice> _choices = [];
    private readonly List<Candidature> _written = [];
    private readonly List<EligibilityDecision> _decided = [];
    private readonly List<Hire> _hires = [];

    /// <summary>Prepares the telling.</summary>
    public HistoryMaker(
        int seed, DateOnly today, ReferenceExtract extract, QpvIndex areas,
        IReadOnlyList<(PersonTraits Traits, Candidate Candidate)> people, HistoricBias bias)
    {
        (_seed, _today) = (seed, today);
        _random = new(seed, "history");
        _traits = people.ToDictionary(person => person.Candidate.Id, person => person.Traits);
        var centres = extract.Communes.ToDictionary(each => each.Commune.Code, each => each.Centre);
        var facts = new ProposalFactsReader(new OccupationCloseness(extract), centres, _work);
        _proposals = new(new SeedRandom(seed, "proposal"), facts, bias, people);
        _candidatures = new(new SeedRandom(seed, "candidature"), today);
        _decisions = new(new SeedRandom(seed, "decision"));
        _placements = new(new SeedRandom(seed, "placement"), today, areas);
        _followUps = new(new SeedRandom(seed, "follow-up"), today);
        foreach (var (_, person) in people) _work.Add(person);
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
            FollowUps = _followUps.Make(_hires),
        };
    }

    /// <summary>What only the hidden process knows of the past. Complete after <see cref="Tell"/>.</summary>
    public HiddenTruth Truth => new(_choices, _followUps.EmployedFrom, _today);

    private Offer TellPast(Placed<Offer> offer)
    {
        var published = DateOnly.FromDateTime(offer.Value.PublishedAt!.Value.UtcDateTime);
        var proposals = _proposals.Make(
            offer, _random.Between(FewestProposed, MostProposed), published,
            person => IsFree(person.Id, published, offer.Value.EndsOn));
        var hired = proposals.Where(proposal => proposal.Impression >= Selection.HiredFrom)
            .OrderByDescending(proposal => proposal.Impression).Take(offer.Value.Openings).ToList();
        _choices.Add(new(offer.Value, proposals));
        foreach (var proposal in hired) Hire(offer, proposal);
        var isFull = hired.Count == offer.Value.Openings;
        _written.AddRange(proposals.Except(hired).Select(proposal => _candidatures.NotHired(offer.Value, proposal, isFull)));
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
        _work.Add(proposal.Person.Id, new(offer.Value.Rome, offer.Value.StartsOn, hire.Placement.EndsOn ?? DateOnly.MaxValue));
        // Who found a permanent job does not come back.
        _busyUntil[proposal.Person.Id] = hire.Placement.State == PlacementState.Converted ? DateOnly.MaxValue : hire.Placement.EndsOn ?? DateOnly.MaxValue;
    }

    private bool IsFree(CandidateId person, DateOnly from, DateOnly? to) =>
        _busyUntil.GetValueOrDefault(person, DateOnly.MinValue) < from && _work.IsFree(person, from, to ?? DateOnly.MaxValue);

    private void TellPresent(Placed<Offer> offer)
    {
        var isWellKnown = offer.Value.Id == DemoActors.OfferId;
        if (!isWellKnown && !_random.Chance(OpenWithCandidatures)) return;
        var proposals = _proposals.Make(
            offer, isWellKnown ? 2 : _random.Between(1, MostPending), _today,
            person => person.State == CandidateState.Active && IsFree(person.Id, _today, offer.Value.EndsOn));
        _written.AddRange(proposals.Select((proposal, index) => _candidatures.Pending(offer.Value, proposal.Person, isWellKnown
            ? index == 0 ? CandidatureState.Processing : CandidatureState.New
            : _random.Pick(PendingStates, each => each.Share).Value)));
    }
}
