using Matching.Seed.History;
using Matching.Seed.History.Facts;
using Matching.Seed.History.Process;

namespace Matching.Seed.Tests.History;

public class DemoHistoryTests
{
    private readonly DemoWorld _world = Worlds.Default;
    private readonly DemoHistory _history = Worlds.Default.History;

    private readonly Lazy<HashSet<(OfferId, CandidateId)>> _hired =
        new(() => [.. Worlds.Default.History.Placements.Select(placement => (placement.OfferId, placement.CandidateId))]);

    [Fact]
    public void Hires_on_a_candidature_and_a_decision_of_the_same_person_and_offer()
    {
        var candidatures = _history.Candidatures.ToDictionary(each => each.Id);
        var decisions = _history.Decisions.ToDictionary(each => each.Id);
        Assert.True(_history.Placements.Count > 300, $"{_history.Placements.Count} placements");
        Assert.All(_history.Placements, placement =>
        {
            var candidature = candidatures[placement.CandidatureId!.Value];
            Assert.Equal(
                (placement.CandidateId, placement.OfferId, CandidatureState.Accepted),
                (candidature.CandidateId, candidature.OfferId, candidature.State));
            Assert.Equal(placement.CandidateId, decisions[placement.EligibilityDecisionId!.Value].CandidateId);
        });
    }

    [Fact]
    public void Fills_no_more_openings_than_there_are_and_counts_them()
    {
        var hired = _history.Placements.CountBy(placement => placement.OfferId).ToDictionary();
        Assert.All(_history.Offers, offer => Assert.Equal(hired.GetValueOrDefault(offer.Id), offer.FilledOpenings));
    }

    [Fact]
    public void Gives_nobody_two_placements_at_once() =>
        Assert.All(_history.Placements.GroupBy(placement => placement.CandidateId), group =>
        {
            var path = group.OrderBy(placement => placement.StartsOn).ToList();
            Assert.All(path.Zip(path.Skip(1)), pair => Assert.True(pair.First.EndsOn < pair.Second.StartsOn));
        });

    [Fact]
    public void Orders_the_moments_of_each_candidature() =>
        Assert.All(_history.Candidatures, candidature =>
        {
            Assert.True(candidature.ProposedAt <= candidature.StateSince, candidature.ToString());
            Assert.True(candidature.EmployerAgreedAt is null || candidature.EmployerAgreedAt >= candidature.ProposedAt, candidature.ToString());
            Assert.Equal(candidature.State == CandidatureState.Refused, candidature.RefusalReason is not null);
        });

    [Fact]
    public void Proposes_nobody_twice_on_an_offer() =>
        Assert.All(_history.Candidatures.CountBy(each => (each.OfferId, each.CandidateId)), each => Assert.Equal(1, each.Value));

    [Fact]
    public void Counts_hours_inside_the_placement_and_its_valued_days()
    {
        var placements = _history.Placements.ToDictionary(placement => placement.Id);
        Assert.All(_history.Timesheets, sheet =>
        {
            var placement = placements[sheet.PlacementId];
            Assert.True(sheet.Month.LastDay >= placement.StartsOn && sheet.Month.FirstDay <= (placement.EndsOn ?? Worlds.Today));
            Assert.True(sheet.Month.FirstDay <= placement.ValuedUntil && sheet.Month.FirstDay <= Worlds.Today);
        });
        Assert.All(_history.Timesheets.CountBy(sheet => (sheet.PlacementId, sheet.Month)), each => Assert.Equal(1, each.Value));
    }

    [Fact]
    public void Ends_some_placements_early_and_turns_some_into_permanent_jobs()
    {
        var states = _history.Placements.CountBy(placement => placement.State).ToDictionary();
        var ended = (double)_history.Placements.Count(placement => placement.EndsOn < Worlds.Today);
        Assert.InRange(states[PlacementState.BrokenOff] / ended, 0.08, 0.35);
        Assert.InRange(states[PlacementState.Converted] / ended, 0.04, 0.25);
        Assert.True(states[PlacementState.Active] > 20);
    }

    [Fact]
    public void Hires_those_who_live_near_and_know_the_work_more_often()
    {
        var people = _world.Candidates.ToDictionary(candidate => candidate.Id);
        var offers = _history.Offers.ToDictionary(offer => offer.Id);
        var past = _history.Candidatures
            .Where(candidature => candidature.State is CandidatureState.Accepted or CandidatureState.Refused)
            .Select(candidature =>
                (IsHired: candidature.State == CandidatureState.Accepted, Person: people[candidature.CandidateId], Offer: offers[candidature.OfferId]))
            .ToList();
        Assert.True(RateOf(past.Where(each => Knows(each.Person, each.Offer))) > 1.3 * RateOf(past.Where(each => !Knows(each.Person, each.Offer))));
        Assert.True(RateOf(past.Where(each => IsNear(each.Person, each.Offer, 5))) > 1.2 * RateOf(past.Where(each => !IsNear(each.Person, each.Offer, 10))));
    }

    [Fact]
    public void Hires_women_in_construction_less_than_men_who_suit_as_well_or_worse()
    {
        var women = _world.Candidates.Where(each => each.Sex == Sex.Woman).Select(each => each.Id).ToHashSet();
        var pairs = _world.Truth.Choices.Where(choice => choice.Offer.Rome.Value[0] == 'F')
            .SelectMany(choice => choice.Proposals.Select(proposal => (choice.Offer, Proposal: proposal, IsWoman: women.Contains(proposal.Person.Id))))
            .ToList();
        var suitabilityOfWomen = pairs.Where(pair => pair.IsWoman).Average(pair => pair.Proposal.Suitability);
        var rateOfWomen = RateOf(pairs.Where(pair => pair.IsWoman).Select(pair => (IsHired(pair.Offer, pair.Proposal), pair.Proposal.Person, pair.Offer)));
        // The least suitable men up to the mean suitability of women.
        var sum = 0.0;
        var likeThem = pairs.Where(pair => !pair.IsWoman).OrderBy(pair => pair.Proposal.Suitability)
            .TakeWhile((pair, index) => (sum += pair.Proposal.Suitability) / (index + 1) <= suitabilityOfWomen).ToList();
        var rateOfMen = RateOf(likeThem.Select(pair => (IsHired(pair.Offer, pair.Proposal), pair.Proposal.Person, pair.Offer)));
        Assert.True(rateOfWomen < 0.8 * rateOfMen, $"{rateOfWomen:0.000} of women, {rateOfMen:0.000} of {likeThem.Count} men");
    }

    [Fact]
    public void Lets_nobodys_traits_decide_what_becomes_of_a_hire()
    {
        var people = _world.Candidates.ToDictionary(candidate => candidate.Id);
        var facts = _world.Truth.Choices.SelectMany(choice => choice.Proposals.Select(proposal => (Key: (choice.Offer.Id, proposal.Person.Id), proposal.Facts)))
            .ToDictionary(each => each.Key, each => each.Facts);
        var ended = _history.Placements.Where(placement => placement.EndsOn < Worlds.Today).ToList();
        foreach (var group in ended.GroupBy(placement => people[placement.CandidateId].Sex))
        {
            var expected = group.Average(placement => FinishingOf(facts[(placement.OfferId, placement.CandidateId)]));
            var realised = group.Average(placement => placement.State == PlacementState.BrokenOff ? 0.0 : 1);
            Assert.Equal(expected, realised, 4 * Math.Sqrt(expected * (1 - expected) / group.Count()) + 0.05);
        }
    }

    [Fact]
    public void Proposes_only_who_has_no_work_then()
    {
        var offers = _history.Offers.ToDictionary(offer => offer.Id);
        var people = _world.Candidates.ToDictionary(candidate => candidate.Id);
        Assert.All(_history.Candidatures.Where(each => !each.State.IsPending()), candidature =>
        {
            var published = DateOnly.FromDateTime(offers[candidature.OfferId].PublishedAt!.Value.UtcDateTime);
            Assert.DoesNotContain(people[candidature.CandidateId].PastPlacements, past => past.StartsOn <= published && past.EndsOn >= published);
        });
    }

    private bool IsHired(Offer offer, Proposal proposal) => _hired.Value.Contains((offer.Id, proposal.Person.Id));

    private static double FinishingOf(ProposalFacts facts) => LogisticNoise.AtLeast(-OneMonth.Of(facts)) * LogisticNoise.AtLeast(-ContractDone.Of(facts));

    private static double RateOf(IEnumerable<(bool IsHired, Candidate Person, Offer Offer)> group) => group.Average(each => each.IsHired ? 1.0 : 0);

    private static bool Knows(Candidate person, Offer offer) => person.JobTargets.Any(target => target.Rome == offer.Rome);

    private static bool IsNear(Candidate person, Offer offer, double kilometres) =>
        person.Home is { } home && offer.Site.Point is { } site && home.DistanceTo(site).Value < kilometres;
}
