using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>Guesses where people live who are told of by pseudonym, with the product's own source at hand: for each commune it asks what would be shown
/// of somebody there.</summary>
internal sealed class CommuneGuess(DemoServer server)
{
    private static readonly TransportMeans[] Means = Enum.GetValues<TransportMeans>();
    private static readonly CandidateEligibility Anything = new(new Dictionary<EligibilityPolicy, EligibilityTimeline>());

    private readonly MatchPipeline _pipeline = server.Services.GetRequiredService<MatchPipeline>();
    private readonly Dictionary<(OfferId, InseeCode, TransportMeans), RankedMatch?> _matches = [];
    private readonly Dictionary<OfferId, MatchableOffer?> _offers = [];

    /// <summary>Of the names of people in communes of at most 50,000, how many are guessed rightly, as expected where several communes are as likely.</summary>
    /// <param name="spoils">What one company gathered.</param>
    /// <param name="weight">How likely a commune is before anything is told.</param>
    /// <param name="mindsReach">Whether it counts by how many means the site can be reached at all, which being listed tells already.</param>
    public (double Right, int All) Guess(IReadOnlyList<Spoil> spoils, Func<PublicCommune, double> weight, bool mindsReach = false)
    {
        var (right, all) = (0.0, 0);
        foreach (var name in spoils.GroupBy(spoil => spoil.Name))
        {
            var lists = name.DistinctBy(spoil => spoil.Offer.Id).ToList();
            if (lists[0].Person.Commune is not { } home || !IsSmall(home)) continue;
            all++;
            var told = lists[0].Seen.GetValueOrDefault("profile.department")?.Trim('"');
            var likely = PublicCommune.All.Where(commune => told is null || commune.Code.Department == told)
                .Select(commune => (commune.Code, Weight: weight(commune) * Means.Count(means => Fit(commune, means))))
                .Where(commune => commune.Weight > 0).ToList();
            if (likely.Count == 0) continue;
            var best = likely.Max(commune => commune.Weight);
            var guesses = likely.Where(commune => commune.Weight >= best * 0.999).ToList();
            if (guesses.Exists(guess => guess.Code == home)) right += 1.0 / guesses.Count;

            bool Fit(PublicCommune commune, TransportMeans means) =>
                lists.TrueForAll(spoil => Fits(spoil, TravelFrom(commune, spoil.Offer, means), mindsReach));
        }

        return (right, all);
    }

    private static bool IsSmall(InseeCode code) => PublicCommune.All.FirstOrDefault(commune => commune.Code == code) is { IsLarge: false };

    // What is told of a journey, as somebody there would be told of it; where nothing is told, everybody fits or, with reach in mind, whoever can get there.
    private static bool Fits(Spoil spoil, RankedMatch? match, bool minds)
    {
        var travel = match?.Travel;
        return (!minds || match?.Blockers.Any(blocker => blocker.Reason.Code.StartsWith("reach.", StringComparison.Ordinal)) != true)
        && (!spoil.Seen.TryGetValue("travel.distanceKm", out var km) || travel?.Road.Value.ToString("0.#", CultureInfo.InvariantCulture) == km);
    }

    private RankedMatch? TravelFrom(PublicCommune commune, Offer offer, TransportMeans means)
    {
        if (_matches.TryGetValue((offer.Id, commune.Code, means), out var known)) return known;
        if (!_offers.TryGetValue(offer.Id, out var job))
            _offers[offer.Id] = job = _pipeline.CandidatesFor(offer.Id, TestDay.Today, new() { Take = 1 }) is { Matches: [var first, ..] } ? first.Offer : null;
        return _matches[(offer.Id, commune.Code, means)] = job is null ? null : _pipeline.Explain(job, Somebody(commune, offer, means), TestDay.Today);
    }

    private static MatchableCandidate Somebody(PublicCommune commune, Offer offer, TransportMeans means) => new()
    {
        Id = new(Guid.NewGuid()),
        Version = 1,
        Home = commune.Centre,
        HomeVagueness = CommuneCentre.Of(commune.Centre, commune.Inhabitants, CommuneKind.Commune)!.Value.Vagueness,
        Commune = commune.Code,
        Transport = [means],
        Targets = [new JobTarget(offer.Rome)],
        Eligibility = Anything,
    };
}
