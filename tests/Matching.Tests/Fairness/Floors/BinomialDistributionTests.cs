namespace Matching.Tests;

public sealed class BinomialDistributionTests
{
    [Theory]
    [InlineData(0, 3, 0.5, 0.125)]
    [InlineData(1, 3, 0.5, 0.5)]
    [InlineData(2, 5, 0.3, 0.83692)]
    [InlineData(-1, 5, 0.3, 0)]
    [InlineData(5, 5, 0.3, 1)]
    public void Adds_up_the_probabilities(int most, int draws, double chance, double probability) =>
        Assert.Equal(probability, BinomialDistribution.AtMost(most, draws, chance), 12);

    [Fact]
    public void Does_not_underflow_in_long_lists()
    {
        Assert.Equal(0.5, BinomialDistribution.AtMost(4_500, 10_000, 0.45), 0.01);
        Assert.Equal(1, BinomialDistribution.AtMost(9_999, 10_000, 0.9), 12);
    }
}
