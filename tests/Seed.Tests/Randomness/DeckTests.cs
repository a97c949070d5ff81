using Matching.Seed.Randomness;

namespace Matching.Seed.Tests.Randomness;

public class DeckTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(1286)]
    public void Deals_each_value_as_often_as_its_share_says_give_or_take_one(int count)
    {
        (string Value, double Share)[] shares = [("a", 46), ("b", 29), ("c", 14), ("d", 15)];
        var dealt = Deck.Deal(new SeedRandom(1, "deck"), count, shares);
        Assert.Equal(count, dealt.Length);
        Assert.All(shares, share => Assert.True(Math.Abs(dealt.Count(value => value == share.Value) - count * share.Share / 104) < 1));
    }

    [Fact]
    public void Deals_in_another_order_for_another_seed()
    {
        (int, double)[] shares = [(1, 1), (2, 1)];
        Assert.NotEqual(Deck.Deal(new SeedRandom(1, "deck"), 64, shares), Deck.Deal(new SeedRandom(2, "deck"), 64, shares));
    }
}
