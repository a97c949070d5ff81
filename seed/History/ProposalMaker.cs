using Matching.Seed.Candidates;
using Matching.Seed.History.Facts;
using Matching.Seed.History.Process;
using Matching.Seed.Randomness;
using Matching.Seed.Structures;

namespace Matching.Seed.History;

/// <summary>Chooses who is proposed on an offer: people of the territory, likelier the better occupation and way seem to fit.</summary>
internal sealed class ProposalMaker(
    SeedRandom random, ProposalFactsReader facts, HistoricBias bias, IReadOnlyList<(PersonTraits Traits, Candidate Candidate)> people)
{
    private const int LooksAt = 160, YoungestAge = 18;

    private const double OccupationWeight = 3, JourneyWeight = 1, FarMinutes = 90, NoiseScale = 0.45;

    private readonly ILookup<SeedTerritory, (PersonTraits Traits, Candidate Candidate)> _home = people.Skip(1).ToLookup(person => person.Traits.Home);
    private readonly Dictionary<SeedTerritory, IReadOnlyList<(PersonTraits Traits, Candidate Candidate)>> _lists = [];

    /// <summary>The people proposed, best at first sight first.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="on">The day.</param>
    /// <param name="isFree">Whether somebody could take the work.</param>
    public IReadOnlyList<Proposal> Make(Placed<Offer> offer, int count, DateOnly on, Func<Candidate, bool> isFree)
    {
        var around = PeopleOf(offer.Territory);
        if (around.Count == 0) return [];
        var seen = Enumerable.Range(0, LooksAt).Select(_ => random.Pick(around)).DistinctBy(person => person.Candidate.Id)
            .Where(person => isFree(person.Candidate) && MayBeProposed(person.Candidate, offer.Value))
            .Select(person => (Person: person, Facts: facts.Of(person.Candidate, offer.Value, on)))
            .Select(each => (each.Person, each.Facts, Seems: Seeming(each.Person.Traits, each.Facts, offer.Value)));
        return [.. seen.OrderByDescending(each => each.Seems).Take(count).Select(each => Propose(each.Person, offer.Value, each.Facts))];
    }

    private double Seeming(PersonTraits traits, ProposalFacts seen, Offer offer) =>
        FirstSight(seen) - bias.AtProposal(traits, offer) + NoiseScale * LogisticNoise.Next(random);

    private static double FirstSight(ProposalFacts facts) =>
        OccupationWeight * facts.Closeness + JourneyWeight * Math.Max(0, 1 - facts.Minutes / FarMinutes);

    private Proposal Propose((PersonTraits Traits, Candidate Candidate) person, Offer offer, ProposalFacts seen)
    {
        var (suitability, loss) = (Selection.Of(seen), bias.AtSelection(person.Traits, offer));
        return new(person.Candidate, seen, suitability, loss, suitability - loss + Selection.NoiseScale * LogisticNoise.Next(random));
    }

    // What the product would not show is not proposed: minors, a licence known to be missing, a level that is a condition.
    private static bool MayBeProposed(Candidate person, Offer offer) =>
        person.AgeOn(offer.StartsOn) is null or >= YoungestAge
        && (person.Licences is not { } held
            || offer.LicencesRequired.All(code => held.Any(licence => licence.Code == code && licence.IsValidOn(offer.StartsOn))))
        && !(offer is { IsMinLevelMandatory: true, MinLevel: { } asked } && person.Level?.LevelsMissingTo(asked) > 0);

    private IReadOnlyList<(PersonTraits Traits, Candidate Candidate)> PeopleOf(SeedTerritory territory)
    {
        if (!_lists.TryGetValue(territory, out var list)) _lists[territory] = list = [.. _home[territory]];
        return list;
    }
}
