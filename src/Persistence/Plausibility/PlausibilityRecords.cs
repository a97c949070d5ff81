using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Plausibility;

/// <summary>Everything that the rules of plausibility ask for, read from the tables beside the engine.</summary>
internal sealed class PlausibilityRecords
{
    // Nobody is judged for days that lie farther ahead: until then the file changes.
    private const int LongestForecast = 365;

    private readonly DateOnly _on;
    private readonly Dictionary<OfferId, Offer> _offers;
    private readonly Dictionary<CandidateId, Candidate> _people;
    private readonly Dictionary<MarcheId, (BuyerId Buyer, ClauseDeskSettings Settings)> _marches;
    private readonly Dictionary<(OfferId, CandidateId), CandidatureState> _candidatures;
    private readonly ILookup<CandidateId, Placement> _hires;
    private readonly Dictionary<InseeCode, Coordinates> _centres;
    private readonly OccupationKinship _kinship;

    private PlausibilityRecords(
        DateOnly on, IEnumerable<Offer> offers, IEnumerable<Candidate> people, Dictionary<MarcheId, (BuyerId, ClauseDeskSettings)> marches,
        Dictionary<(OfferId, CandidateId), CandidatureState> candidatures, ILookup<CandidateId, Placement> hires, Dictionary<InseeCode, Coordinates> centres,
        OccupationKinship kinship)
    {
        (_on, _marches, _candidatures, _hires, _centres, _kinship) = (on, marches, candidatures, hires, centres, kinship);
        _offers = offers.ToDictionary(offer => offer.Id);
        _people = people.ToDictionary(person => person.Id);
    }

    /// <summary>The offers for which somebody may be proposed.</summary>
    public IReadOnlyList<Offer> OpenOffers => [.. _offers.Values.Where(offer => offer.IsOpenOn(_on)).OrderBy(offer => offer.Id.Value)];

    /// <summary>The people who are looking.</summary>
    public IReadOnlyList<Candidate> ActivePeople =>
        [.. _people.Values.Where(person => person.State == CandidateState.Active).OrderBy(person => person.Id.Value)];

    /// <summary>Reads everything.</summary>
    public static async Task<PlausibilityRecords> ReadAsync(MatchingDbContext context, DateOnly on, CancellationToken cancel)
    {
        var desks = await context.ClauseDesks.AsNoTracking().ToDictionaryAsync(desk => desk.Id, desk => desk.Settings, cancel);
        var marches = await context.Marches.AsNoTracking().ToListAsync(cancel);
        var candidatures = await context.Candidatures.AsNoTracking().ToListAsync(cancel);
        var placements = await context.Placements.AsNoTracking().ToListAsync(cancel);
        var centres = await context.Communes.Where(commune => commune.Centre != null).ToDictionaryAsync(
            commune => commune.Code, commune => commune.Centre!.Value, cancel);
        foreach (var former in await context.FormerCommunes.AsNoTracking().ToListAsync(cancel))
            if (centres.TryGetValue(former.Successor, out var successor)) centres.TryAdd(former.Code, successor);
        return new(
            on,
            await context.Offers.AsNoTracking().ToListAsync(cancel),
            await context.Candidates.AsNoTracking().ToListAsync(cancel),
            marches.ToDictionary(
                marche => marche.Id, marche => (marche.BuyerId, marche.DeskId is { } desk && desks.TryGetValue(desk, out var settings) ? settings : new())),
            candidatures.GroupBy(one => (one.OfferId, one.CandidateId)).ToDictionary(pair => pair.Key, pair => pair.MaxBy(one => one.StateSince)!.State),
            placements.ToLookup(placement => placement.CandidateId),
            centres,
            new(await context.Occupations.AsNoTracking().ToListAsync(cancel), await context.OccupationProximities.AsNoTracking().ToListAsync(cancel)));
    }

    /// <summary>What the records say of a pair.</summary>
    /// <exception cref="KeyNotFoundException">There is no such offer or person.</exception>
    public PairRecords Of(OfferId offerId, CandidateId personId)
    {
        var (offer, person) = (_offers[offerId], _people[personId]);
        var (buyer, settings) = _marches[offer.MarcheId];
        var start = offer.StartsOn > _on ? offer.StartsOn : _on;
        return new()
        {
            On = _on,
            Offer = offer,
            Person = person,
            Home = CentreOf(person.Commune) ?? person.Home,
            Site = offer.Site.Point ?? CentreOf(offer.Site.Commune),
            Wishes = [.. person.JobTargets.Select(wish => _kinship.Of(wish.Rome, offer.Rome))],
            Candidature = _candidatures.TryGetValue((offerId, personId), out var state) ? state : null,
            IsHiredHere = _hires[personId].Any(hire => hire.OfferId == offerId),
            Work = [.. _hires[personId].Where(hire => hire.State is PlacementState.Planned or PlacementState.Active or PlacementState.Suspended).Select(
                hire => (hire, _offers.GetValueOrDefault(hire.OfferId)?.WeeklyHours))],
            Verdict = start.DayNumber - _on.DayNumber <= LongestForecast
                ? EligibilityJudge.Judge(person, start, new EligibilityContext(settings, buyer), EligibilityRuleSets.ForDesk(settings)).Outcome
                : null,
        };
    }

    private Coordinates? CentreOf(InseeCode? commune) => commune is { } code && _centres.TryGetValue(code, out var centre) ? centre : null;
}
