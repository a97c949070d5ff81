namespace Matching.Tests;

public sealed class AdjustedSignificanceTests
{
    [Theory]
    [InlineData(10, 0.5)]
    [InlineData(100, 0.1)]
    [InlineData(100, 0.3)]
    [InlineData(100, 0.5)]
    [InlineData(300, 0.3)]
    public void Keeps_the_whole_list_at_the_level_where_the_plain_one_does_not(int places, double share)
    {
        var adjusted = AdjustedSignificance.Of(places, share, 0.1);

        Assert.InRange(FailProbability.Of(FairPrefixes.Of(places, share, adjusted), share), 0.05, 0.1);
        Assert.True(FailProbability.Of(FairPrefixes.Of(places, share, 0.1), share) > 0.1);
    }

    [Fact]
    public void Is_the_largest_that_does()
    {
        var adjusted = AdjustedSignificance.Of(100, 0.3, 0.1);

        Assert.True(FailProbability.Of(FairPrefixes.Of(100, 0.3, adjusted + 1e-6), 0.3) > 0.1);
    }

    [Fact]
    public void Is_the_plain_level_for_a_single_test() => Assert.Equal(0.1, AdjustedSignificance.Of(1, 0.3, 0.1));
}
