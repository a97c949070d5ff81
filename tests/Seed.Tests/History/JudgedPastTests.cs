using Matching.Seed.History;

namespace Matching.Seed.Tests.History;

public class JudgedPastTests
{
    private static readonly RuleWeights Weights = DefaultRuleWeights.Standard;

    private static readonly Lazy<IReadOnlyList<JudgedOffer<JudgedPair>>> Judged = new(() => JudgedPast.Of(Worlds.Default, Weights));

    [Fact]
    public void Judges_nearly_all_past_offers_in_the_order_of_their_decisions()
    {
        Assert.InRange(Judged.Value.Count, 560, 600);
        Assert.Equal(Judged.Value.OrderBy(offer => offer.DecidedOn).ThenBy(offer => offer.OfferId.Value), Judged.Value);
        Assert.All(Judged.Value, offer => Assert.All(offer.Pairs, pair => Assert.True(pair.Pair.IsReconstructed && pair.Pair.On < pair.Pair.Offer.StartsOn)));
    }

    [Fact]
    public void Has_every_grade_and_knows_no_shown_rank()
    {
        var pairs = Judged.Value.SelectMany(offer => offer.Pairs).ToList();
        Assert.Equal([0, 1, 2, 3, 4], pairs.Select(pair => pair.Grade).Distinct().Order());
        Assert.All(pairs, pair => Assert.Null(pair.ShownRank));
        Assert.InRange(pairs.Count(pair => pair.Grade > 0) / (double)pairs.Count, 0.08, 0.25);
    }

    [Fact]
    public void Rebuilds_from_the_files_what_the_process_knew_on_the_day()
    {
        var facts = Worlds.Default.Truth.Choices
            .SelectMany(choice => choice.Proposals.Select(proposal => (Key: (choice.Offer.Id, proposal.Person.Id), proposal.Facts)))
            .ToDictionary(each => each.Key, each => each.Facts);
        foreach (var (offer, pair) in Judged.Value.SelectMany(offer => offer.Pairs, (offer, pair) => (offer, pair)))
        {
            var known = facts[(offer.OfferId, pair.Pair.Person.Id)];
            Assert.Equal(known.Placements, pair.Pair.Person.Path.Count);
            Assert.All(pair.Pair.Person.Path, step => Assert.True(step.EndsOn < pair.Pair.On));
            if (pair.Pair.Wish >= 0) Assert.Equal(known.Wish, pair.Pair.Wish);
            if (Feature(pair, "level.missing") is { } missing) Assert.Equal(known.LevelsMissing, missing);
            if (Feature(pair, "shift.accepted") is { } accepted) Assert.Equal(known.RefusesShift ? 0 : 1, accepted);
            Assert.Equal(known.IsExperienced, Feature(pair, "path.domain-hours") > 0);
        }
    }

    [Fact]
    public void Measures_ways_about_as_the_engine_does()
    {
        // Both from the geocoded point, where the process starts: the engine's own journeys start at the commune's centre.
        var judged = Judged.Value.SelectMany(offer => offer.Pairs, (offer, pair) => (offer.OfferId, pair.Pair.Person.Id)).ToHashSet();
        var ratios = Worlds.Default.Truth.Choices
            .SelectMany(choice => choice.Proposals, (choice, proposal) => (choice.Offer, proposal.Person, proposal.Facts.Minutes))
            .Where(each => judged.Contains((each.Offer.Id, each.Person.Id)))
            .Select(each => (Process: each.Minutes, Engine: Feature(FromTheDoor(each.Person, each.Offer), "journey.minutes")))
            .Where(each => each.Engine is > 15)
            .Select(each => each.Process / each.Engine!.Value).Order().ToList();
        Assert.InRange(ratios[ratios.Count / 20], 0.6, 1);
        Assert.InRange(ratios[ratios.Count * 19 / 20], 1, 1.5);
    }

    private static PairSnapshot FromTheDoor(Candidate person, Offer offer)
    {
        var centre = Worlds.Default.Reference.Communes.FirstOrDefault(each => each.Commune.Code == offer.Site.Commune)?.Centre;
        return PairSnapshot.AsOf(
            person,
            null,
            MatchableOffer.Of(offer, EligibilityPolicy.Default, QpvCommitment.None, centre is { } point ? new CommuneCentre(point, default) : null),
            Worlds.Today,
            Weights,
            OccupationMap.Empty);
    }

    private static double? Feature(JudgedPair pair, string name) => Feature(pair.Pair, name);

    private static double? Feature(PairSnapshot pair, string name)
    {
        var column = MatchFeatures.Schema.Features.Index().Single(each => each.Item.Name == name).Index;
        var value = pair.Features(Weights)[column];
        return double.IsNaN(value) ? null : value;
    }
}
