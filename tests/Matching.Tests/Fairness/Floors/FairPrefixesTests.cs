namespace Matching.Tests;

public sealed class FairPrefixesTests
{
    // Zehlike et al. (CIKM 2017), table 2: significance 0.1, prefixes of 1 to 12 places.
    [Theory]
    [InlineData(0.1, "0 0 0 0 0 0 0 0 0 0 0 0")]
    [InlineData(0.2, "0 0 0 0 0 0 0 0 0 0 1 1")]
    [InlineData(0.3, "0 0 0 0 0 0 1 1 1 1 1 2")]
    [InlineData(0.4, "0 0 0 0 1 1 1 1 2 2 2 3")]
    [InlineData(0.5, "0 0 0 1 1 1 2 2 3 3 3 4")]
    [InlineData(0.6, "0 0 1 1 2 2 3 3 4 4 5 5")]
    [InlineData(0.7, "0 1 1 2 2 3 3 4 5 5 6 6")]
    public void Are_those_of_the_paper(double share, string table) => Assert.Equal(table, string.Join(' ', FairPrefixes.Of(12, share, 0.1)));

    // What the authors' own library gives for 20 places, a quarter, 0.1 (fairsearchcore, tests/test_fair.py).
    [Fact]
    public void Are_those_of_the_authors_library() =>
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3], FairPrefixes.Of(20, 0.25, 0.1));

    [Fact]
    public void Never_fall_and_rise_by_one_at_most()
    {
        for (var percent = 1; percent < 100; percent += 7)
        {
            var table = FairPrefixes.Of(300, percent / 100.0, 0.03);

            Assert.All(table.Zip(table.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 1));
        }
    }
}
