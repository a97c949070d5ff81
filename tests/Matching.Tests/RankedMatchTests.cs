namespace Matching.Tests;

public sealed class RankedMatchTests
{
    [Fact]
    public void People_to_be_confirmed_are_shown_with_a_flag_and_not_ranked_lower()
    {
        var sure = Sample.Person;
        var open = Person("00000000-0000-0000-0000-0000000000b2", EligibilityOutcome.ToConfirm);
        var shut = Person("00000000-0000-0000-0000-0000000000b3", EligibilityOutcome.NotEligible);
        var answer = Sample.Pipeline([sure, open, shut], []).CandidatesFor(Sample.Offer, Sample.Today, MatchOptions.Default with { NearMisses = 5 });

        Assert.Equal(2, answer.TotalCount);
        Assert.Single(answer.Matches.Select(match => match.Score).Distinct());
        var flagged = answer.Matches.Single(match => match.CandidateId == open.Id);
        Assert.Equal(EligibilityOutcome.ToConfirm, flagged.Eligibility);
        var flag = flagged.Blockers.Single(blocker => blocker.Effect == BlockerEffect.ToConfirm);
        Assert.Equal("eligibility.evidence-missing(criterion=deld)", flag.Reason.ToString());
        Assert.Equal(shut.Id, answer.NearMisses.Single().CandidateId);

        static MatchableCandidate Person(string id, EligibilityOutcome outcome) =>
            Sample.Person with { Id = new(new Guid(id)), Eligibility = Sample.Always(outcome) };
    }

    [Fact]
    public void A_policy_or_day_that_was_not_judged_leaves_people_to_be_confirmed()
    {
        var tme = Sample.Offer with { Policy = EligibilityPolicy.Default with { RuleSet = "clause-tme" } };
        var far = Sample.Offer with { StartsOn = new(2040, 1, 1) };

        foreach (var offer in new[] { tme, far })
        {
            var match = Sample.Pipeline([Sample.Person], []).CandidatesFor(offer, Sample.Today, MatchOptions.Default).Matches.Single();
            Assert.Equal(EligibilityOutcome.ToConfirm, match.Eligibility);
            Assert.Equal("eligibility.not-judged", match.Blockers.Single(blocker => blocker.Effect == BlockerEffect.ToConfirm).Reason.Code);
        }
    }

    [Fact]
    public void What_costs_points_by_an_amount_is_a_blocker_too()
    {
        var person = Sample.Person with { Home = Sample.North(20), Transport = [TransportMeans.Car], Level = QualificationLevel.Unqualified };
        var match = Sample.Pipeline([], []).Explain(Sample.Offer, person with { Targets = [Sample.Target("F1703", 30)] }, Sample.Today);

        Assert.Equal(
            [
                "Lowers mobility.beyond(minutes=38, accepted=30, means=Car, beyond=8)",
                "Lowers qualification.below(asked=Level3, held=Unqualified, levelsMissing=1)",
            ],
            match.Blockers.Select(blocker => $"{blocker.Effect} {blocker.Reason}"));
        Assert.Equal(0, match.ExcludedBy);
    }

    [Fact]
    public void The_journey_is_told_and_marked_as_estimated()
    {
        var driver = Sample.Person with { Home = Sample.North(5), Transport = [TransportMeans.Car] };

        var travel = Sample.Pipeline([], []).Explain(Sample.Offer, driver, Sample.Today).Travel!;

        Assert.Equal((TransportMeans.Car, "16.0", true, true), (travel.Means, travel.Time.ToString(), travel.IsEstimated, travel.IsConfirmed));
        Assert.Equal(6.7, travel.Road.Value, 6);
        Assert.Null(Sample.Pipeline([], []).Explain(Sample.Offer, Sample.Person with { Home = null }, Sample.Today).Travel);
    }
}
