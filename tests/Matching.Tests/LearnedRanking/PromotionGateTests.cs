namespace Matching.Tests.LearnedRanking;

public sealed class PromotionGateTests
{
    private static readonly HeldOutComparison Better = new(120, 0.80, 0.70, 0.10, 0.06, 0.14);
    private static readonly FairnessCheck Fair = new(FairnessMeasure.Exposure, null, AuditGroup.Women, 0.97, 0.8, true);

    [Fact]
    public void Lets_a_better_and_fair_model_pass() => Assert.Empty(PromotionGate.Obstacles(Better, [Fair]));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    public void Refuses_a_gain_whose_interval_reaches_zero_and_names_the_bound(double low)
    {
        var obstacle = Assert.Single(PromotionGate.Obstacles(Better with { GainLow = low }, [Fair]));

        Assert.Equal(new(PromotionObstacleReason.NotBetter, low, 0), obstacle);
    }

    [Fact]
    public void Names_every_check_that_fails_with_its_figure()
    {
        var residents = new FairnessCheck(FairnessMeasure.Exposure, null, AuditGroup.InQpv, 0.61, 0.8, false);
        var womenInBuilding = new FairnessCheck(FairnessMeasure.Selection, MarcheSector.Building, AuditGroup.Women, 0.42, 0.8, false);

        var obstacles = PromotionGate.Obstacles(Better, [Fair, residents, womenInBuilding]);

        Assert.Equal(
            [new(PromotionObstacleReason.Unfair, 0.61, 0.8, residents), new(PromotionObstacleReason.Unfair, 0.42, 0.8, womenInBuilding)],
            obstacles);
    }

    [Fact]
    public void Takes_what_was_not_measured_for_an_obstacle()
    {
        Assert.Equal(
            [PromotionObstacleReason.OrderNotMeasured, PromotionObstacleReason.FairnessNotMeasured],
            PromotionGate.Obstacles(null, []).Select(obstacle => obstacle.Reason));
        Assert.Equal(
            [PromotionObstacleReason.OrderNotMeasured],
            PromotionGate.Obstacles(Better with { Offers = 0 }, [Fair]).Select(obstacle => obstacle.Reason));
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
