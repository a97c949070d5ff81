namespace Matching.Tests;

public sealed class FairTableTests
{
    [Fact]
    public void Asks_for_less_than_the_share_so_that_lot_alone_would_rarely_fail()
    {
        var table = FairTable.For(0.3m);

        Assert.Equal([0, 0, 1, 3, 5, 7], new[] { 1, 5, 10, 20, 30, 40 }.Select(table.FewestIn));
    }

    [Fact]
    public void Stops_growing_after_the_places_it_reaches() => Assert.Equal(FairTable.For(0.3m).FewestIn(40), FairTable.For(0.3m).FewestIn(1_000));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(0.305)]
    [InlineData(30)]
    public void Refuses_what_is_no_share_in_whole_per_cents(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FairTable.For((decimal)share));
}
