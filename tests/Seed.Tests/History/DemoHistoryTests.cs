using Matching.Domain;

namespace Matching.Seed.Tests.History;

public class DemoHistoryTests
{
    private readonly DemoWorld _world = Worlds.Default;
    private readonly DemoHistory _history = Worlds.Default.History;

    [Fact]
    public void Hires_on_a_candidature_and_a_decision_of_the_same_person_and_offer()
    {
        var candidatures = _history.Candidatures.ToDictionary(each => each.Id);
        var decisions = _history.Decisions.ToDictionary(each => each.Id);
        Assert.True(_history.Placements.Count > 300, $"{_history.Placements.Count} placements");
        Assert.All(_history.Placements, placement =>
        {
            var candidature = candidatures[placement.CandidatureId!.Value];
            Assert.Equal((placement.CandidateId, placement.OfferId, CandidatureState.Accepted), (candidature.CandidateId, candidature.OfferId, candidature.State));
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
            Assert.True(candidature.IntroductionAcceptedAt is null || candidature.IntroductionAcceptedAt >= candidature.ProposedAt, candidature.ToString());
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
            .Select(candidature => (IsHired: candidature.State == CandidatureState.Accepted, Person: people[candidature.CandidateId], Offer: offers[candidature.OfferId]))
            .ToList();
        Assert.True(RateOf(past.Where(each => Knows(each.Person, each.Offer))) > 1.3 * RateOf(past.Where(each => !Knows(each.Person, each.Offer))));
        Assert.True(RateOf(past.Where(each => IsNear(each.Person, each.Offer, 5))) > 1.2 * RateOf(past.Where(each => !IsNear(each.Person, each.Offer, 10))));
    }

    [Fact]
    public void Hires_women_and_men_alike()
    {
        var people = _world.Candidates.ToDictionary(candidate => candidate.Id);
        var women = _history.Candidatures.Where(each => people[each.CandidateId].Sex == Sex.Woman).ToList();
        var men = _history.Candidatures.Where(each => people[each.CandidateId].Sex == Sex.Man).ToList();
        var (rateOfWomen, rateOfMen) = (Accepted(women), Accepted(men));
        // Three standard errors of the difference of two binomial rates.
        Assert.True(Math.Abs(rateOfWomen - rateOfMen) < 3 * Math.Sqrt(rateOfMen * (1 - rateOfMen) * (1.0 / women.Count + 1.0 / men.Count)));
    }

    private static double Accepted(List<Candidature> each) => each.Count(candidature => candidature.State == CandidatureState.Accepted) / (double)each.Count;

    private static double RateOf(IEnumerable<(bool IsHired, Candidate Person, Offer Offer)> group) => group.Average(each => each.IsHired ? 1.0 : 0);

    private static bool Knows(Candidate person, Offer offer) => person.JobTargets.Any(target => target.Rome == offer.Rome);

    private static bool IsNear(Candidate person, Offer offer, double kilometres) =>
        person.Home is { } home && offer.Site.Point is { } site && home.DistanceTo(site).Value < kilometres;
}
