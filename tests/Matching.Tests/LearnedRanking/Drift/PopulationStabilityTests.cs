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

    [Fact]
    public void Spreads_of_other_parts_are_refused() => Assert.Throws<ArgumentException>(() => PopulationStability.Index([1], [0.5, 0.5]));
}
