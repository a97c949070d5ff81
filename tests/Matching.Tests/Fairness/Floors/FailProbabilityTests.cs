namespace Matching.Tests;

public sealed class FailProbabilityTests
{
    // By hand: fails when the first two are both others (0.25), or when of four only one is protected and it came in time.
    [Fact]
    public void Is_exact_for_a_short_list() => Assert.Equal(0.25 + (2 * 0.0625), FailProbability.Of([0, 1, 1, 2], 0.5), 12);

    [Fact]
    public void Is_0_without_a_floor() => Assert.Equal(0, FailProbability.Of([0, 0, 0], 0.4), 12);

    [Fact]
    public void Is_1_when_all_are_asked_for_and_none_can_come() => Assert.Equal(1, FailProbability.Of([2], 0.4), 12);

    [Theory]
    [InlineData(12, 0.3)]
    [InlineData(40, 0.5)]
    public void Agrees_with_counting_drawn_lists(int places, double share)
    {
        var table = FairPrefixes.Of(places, share, 0.1);
        var random = new Random(6);
        var failed = Enumerable.Range(0, 100_000).Count(_ =>
        {
            var held = 0;
            return table.Any(fewest => (held += random.NextDouble() < share ? 1 : 0) < fewest);
        });

        // Four standard errors of a proportion of 100 000 draws.
        Assert.Equal(FailProbability.Of(table, share), failed / 100_000.0, 0.006);
    }
}
