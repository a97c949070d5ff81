namespace Matching.Tests.LearnedRanking.Drift;

public sealed class ValueSharesTests
{
    [Fact]
    public void Divides_known_values_into_ten_equal_parts_and_keeps_the_unknown_apart()
    {
        var values = Enumerable.Range(1, 90).Select(value => (double)value).Concat(Enumerable.Repeat(double.NaN, 10)).ToArray();

        var shares = ValueShares.Of("journey.minutes", values);

        Assert.Equal(11, shares.Bounds.Count);
        Assert.Equal(13, shares.Shares.Count);
        Assert.Equal((0.0, 0.0), (shares.Shares[0], shares.Shares[^2]));
        Assert.All(shares.Shares.Except([0.0]), share => Assert.InRange(share, 0.08, 0.11));
        Assert.Equal(1, shares.Shares.Sum(), 12);
    }

    [Fact]
    public void A_column_of_one_value_shows_that_it_has_others_now()
    {
        var shares = ValueShares.Of("constant", [3, 3, 3]);

        Assert.Equal([0.0, 1.0, 0.0, 0.0], shares.Shares);
        Assert.Equal([0.5, 0.0, 0.5, 0.0], shares.SharesOf([2, 99]));
    }

    [Fact]
    public void A_column_that_was_never_known_shows_that_it_is_now()
    {
        var shares = ValueShares.Of("missing", [double.NaN, double.NaN]);

        Assert.Equal([0.0, 1.0], shares.Shares);
        Assert.Equal([1.0, 0.0], shares.SharesOf([1]));
    }

    [Fact]
    public void Moved_values_drift_and_the_same_ones_do_not()
    {
        var before = Enumerable.Range(0, 1_000).Select(value => (double)value).ToArray();
        var shares = ValueShares.Of("x", before);

        Assert.Equal(0, PopulationStability.Index(shares.Shares, shares.SharesOf(before)), 9);
        Assert.True(PopulationStability.Index(shares.Shares, shares.SharesOf([.. before.Select(value => value + 400)])) > PopulationStability.Act);
    }
}
