namespace Matching.Tests.LearnedRanking;

public sealed class PromotionGateTests
{
    private static readonly HeldOutComparison Better = new(120, 0.80, 0.70, 0.10, 0.06, 0.14);
    private static readonly FairnessCheck Fair = new("exposure-ratio", "sex:Female", 0.97, 0.8, true);

    [Fact]
    public void Lets_a_better_and_fair_model_pass() => Assert.Empty(PromotionGate.Obstacles(Better, [Fair]));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    public void Refuses_a_gain_whose_interval_reaches_zero_and_names_the_bound(double low)
    {
        var obstacle = Assert.Single(PromotionGate.Obstacles(Better with { GainLow = low }, [Fair]));

        Assert.Equal((PromotionGate.NotBetter, "ndcg@10", low, 0.0), (obstacle.Code, obstacle.Subject, obstacle.Figure, obstacle.Required));
    }

    [Fact]
    public void Names_every_check_that_fails_with_its_figure()
    {
        var obstacles = PromotionGate.Obstacles(Better,
        [
            Fair,
            new("exposure-ratio", "qpv:Inside", 0.61, 0.8, false),
            new("selection-rate", "sex:Female", 0.42, 0.8, false),
        ]);

        Assert.Equal(
            [new(PromotionGate.Unfair, "exposure-ratio qpv:Inside", 0.61, 0.8), new(PromotionGate.Unfair, "selection-rate sex:Female", 0.42, 0.8)],
            obstacles);
    }

    [Fact]
    public void Takes_what_was_not_measured_for_an_obstacle()
    {
        Assert.Equal(["ndcg@10", "fairness"], PromotionGate.Obstacles(null, []).Select(obstacle => obstacle.Subject));
        Assert.Equal([PromotionGate.NotMeasured], PromotionGate.Obstacles(Better with { Offers = 0 }, [Fair]).Select(obstacle => obstacle.Code));
    }

    [Fact]
    public void Nothing_is_shown_that_was_not_in_the_shadow_first()
    {
        Assert.False(RankingModelStates.Machine.Allows(RankingModelState.Candidate, RankingModelState.Active));
        Assert.True(RankingModelStates.Machine.Allows(RankingModelState.Candidate, RankingModelState.Shadow));
        Assert.True(RankingModelStates.Machine.Allows(RankingModelState.Shadow, RankingModelState.Active));
        Assert.True(RankingModelStates.Machine.Allows(RankingModelState.Retired, RankingModelState.Active));
        Assert.False(RankingModelStates.Machine.Allows(RankingModelState.Retired, RankingModelState.Shadow));
    }
}
