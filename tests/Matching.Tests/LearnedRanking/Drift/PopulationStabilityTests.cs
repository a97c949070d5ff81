namespace Matching.Tests.LearnedRanking.Drift;

public sealed class PopulationStabilityTests
{
    [Fact]
    public void The_same_spread_has_no_drift() => Assert.Equal(0, PopulationStability.Index([0.2, 0.3, 0.5], [0.2, 0.3, 0.5]));

    [Fact]
    public void Is_the_sum_worked_out_by_hand()
    {
        // (0.6 - 0.5) ln(0.6 / 0.5) + (0.4 - 0.5) ln(0.4 / 0.5)
        Assert.Equal(0.1 * Math.Log(1.2) - 0.1 * Math.Log(0.8), PopulationStability.Index([0.5, 0.5], [0.6, 0.4]), 12);
    }

    [Fact]
    public void An_empty_part_weighs_much_and_stays_finite()
    {
        var index = PopulationStability.Index([0.5, 0.5], [1, 0]);

        Assert.True(double.IsFinite(index));
        Assert.Equal(DriftLevel.Act, PopulationStability.LevelOf(index));
    }

    [Theory]
    [InlineData(0.0999, DriftLevel.Steady)]
    [InlineData(0.1, DriftLevel.Watch)]
    [InlineData(0.2499, DriftLevel.Watch)]
    [InlineData(0.25, DriftLevel.Act)]
    public void The_limits_belong_to_the_higher_level(double index, DriftLevel expected) => Assert.Equal(expected, PopulationStability.LevelOf(index));

    [Theory]
    [InlineData(2, 10.828)]
    [InlineData(5, 18.467)]
    [InlineData(11, 29.588)]
    public void What_chance_gives_is_the_tabulated_quantile_over_both_samples(int parts, double tabulated) =>
        Assert.InRange(PopulationStability.ByChance(parts, 100, 50) / (tabulated * 0.03), 0.96, 1.04);

    [Theory]
    [InlineData(0.3, 0.3, DriftLevel.Steady)]
    [InlineData(0.3, 0.29, DriftLevel.Act)]
    [InlineData(0.15, 0.1, DriftLevel.Watch)]
    [InlineData(0.05, 0.01, DriftLevel.Steady)]
    public void Nothing_is_asked_for_while_chance_may_explain_it(double index, double byChance, DriftLevel expected) =>
        Assert.Equal(expected, new ColumnDrift("x", index, byChance, null).Level);

    [Fact]
    public void Spreads_of_other_parts_are_refused() => Assert.Throws<ArgumentException>(() => PopulationStability.Index([1], [0.5, 0.5]));
}
