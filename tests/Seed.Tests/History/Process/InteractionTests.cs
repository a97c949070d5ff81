using Matching.Seed.History.Facts;
using Matching.Seed.History.Process;

namespace Matching.Seed.Tests.History.Process;

public class InteractionTests
{
    private static readonly ProposalFacts Fitting = SomeFacts.Fitting;

    [Fact]
    public void A_long_way_strains_more_than_twice_as_much_at_odd_hours()
    {
        var far = Fitting with { Minutes = 60 };
        Assert.True(JourneyStrain.Of(far with { IsAtOddHours = true }) > 2 * JourneyStrain.Of(far));
        Assert.Equal(0, JourneyStrain.Of(Fitting with { IsAtOddHours = true }));
    }

    [Fact]
    public void A_long_way_strains_more_for_a_few_weeks()
    {
        var far = Fitting with { Minutes = 60 };
        Assert.True(JourneyStrain.Of(far with { Horizon = ContractHorizon.Short }) > JourneyStrain.Of(far));
    }

    [Theory]
    [InlineData(20, 40)]
    [InlineData(40, 60)]
    [InlineData(60, 80)]
    public void A_longer_way_never_strains_less(double shorter, double longer) =>
        Assert.True(JourneyStrain.Of(Fitting with { Minutes = longer }) >= JourneyStrain.Of(Fitting with { Minutes = shorter }));

    [Fact]
    public void A_tutor_lifts_the_barrier_of_language()
    {
        var speaksLittle = Fitting with { Barriers = [(Barrier.French, 1)] };
        Assert.True(BarrierLoad.Of(speaksLittle) > 1);
        Assert.Equal(0, BarrierLoad.Of(speaksLittle with { Tutored = 1 }));
    }

    [Fact]
    public void A_help_that_runs_lifts_a_barrier_and_a_short_contract_feels_it_less()
    {
        var touched = Fitting with { OutOfReach = 1, Barriers = [(Barrier.Mobility, 1)] };
        Assert.Equal(0, BarrierLoad.Of(touched with { Barriers = [(Barrier.Mobility, 0)] }));
        Assert.True(BarrierLoad.Of(touched with { Horizon = ContractHorizon.Short }) < BarrierLoad.Of(touched) / 2);
    }

    [Fact]
    public void Child_care_stands_in_the_way_at_odd_hours_only()
    {
        var parent = Fitting with { Barriers = [(Barrier.Childcare, 1)] };
        Assert.Equal(0, BarrierLoad.Of(parent));
        Assert.True(BarrierLoad.Of(parent with { IsAtOddHours = true }) > 1);
    }

    [Fact]
    public void Experience_makes_up_for_a_missing_level_and_another_occupation()
    {
        var beginner = Fitting with { LevelsMissing = 1, Closeness = 0.6 };
        var lossOfBeginner = SkillMatch.Of(Fitting) - SkillMatch.Of(beginner);
        var lossOfExperienced = SkillMatch.Of(Fitting with { IsExperienced = true }) - SkillMatch.Of(beginner with { IsExperienced = true });
        Assert.Equal(0.2 * lossOfBeginner, lossOfExperienced, 1e-12);
    }

    [Fact]
    public void Experience_counts_more_without_a_tutor()
    {
        static double Gain(double tutored) =>
            SkillMatch.Of(Fitting with { IsExperienced = true, Tutored = tutored }) - SkillMatch.Of(Fitting with { Tutored = tutored });
        Assert.True(Gain(0) > 2 * Gain(1));
    }

    [Fact]
    public void A_place_to_learn_goes_to_who_did_not_work_yet_and_wants_it_most()
    {
        var learner = Fitting with { Horizon = ContractHorizon.Training };
        Assert.True(SkillMatch.Of(learner with { IsExperienced = true, Placements = 2 }) < SkillMatch.Of(learner));
        Assert.True(Motivation.LackOf(learner with { Wish = 2 }) > 5 * Motivation.LackOf(Fitting with { Wish = 2, Horizon = ContractHorizon.Short }));
    }

    [Fact]
    public void A_higher_level_helps_to_a_lasting_job_and_hurts_elsewhere()
    {
        double Gain(ContractHorizon horizon) =>
            SkillMatch.Of(Fitting with { LevelsAbove = 2, Horizon = horizon }) - SkillMatch.Of(Fitting with { Horizon = horizon });
        Assert.True(Gain(ContractHorizon.Lasting) > 1);
        Assert.True(Gain(ContractHorizon.Short) < 0);
        Assert.True(Gain(ContractHorizon.Training) < Gain(ContractHorizon.Short));
    }

    [Fact]
    public void Part_time_wishes_weigh_in_lasting_contracts()
    {
        var partTime = Fitting with { HoursTooMany = 0.2 };
        Assert.True(WishMismatch.Of(partTime) > 3 * WishMismatch.Of(partTime with { Horizon = ContractHorizon.Short }));
    }

    [Fact]
    public void Recent_work_carries_over_to_short_contracts_and_fades()
    {
        var recent = Fitting with { DaysSinceWork = 10, Horizon = ContractHorizon.Short };
        Assert.True(Momentum.Of(recent) > 1.5);
        Assert.Equal(0, Momentum.Of(recent with { DaysSinceWork = 180 }));
        Assert.Equal(0, Momentum.Of(recent with { DaysSinceWork = null }));
        Assert.True(Momentum.Of(recent with { Horizon = ContractHorizon.Lasting }) < 0.4);
    }

    [Fact]
    public void Every_step_asks_more_of_a_pair_that_fits_less()
    {
        var hard = Fitting with { Minutes = 70, IsAtOddHours = true, RefusesShift = true, Closeness = 0.35, Barriers = [(Barrier.French, 1)] };
        Assert.True(Selection.Of(hard) < Selection.Of(Fitting) - 3);
        Assert.True(OneMonth.Of(hard) < OneMonth.Of(Fitting) - 1);
        Assert.True(ContractDone.Of(hard) < ContractDone.Of(Fitting) - 1);
        Assert.True(LaterEmployment.Of(hard, isDone: true) < LaterEmployment.Of(Fitting, isDone: true));
        Assert.True(LaterEmployment.Of(Fitting, isDone: false) < LaterEmployment.Of(Fitting, isDone: true));
    }
}
