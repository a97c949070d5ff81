namespace Matching.Tests;

public sealed class BestFirstTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    [InlineData(2_000)]
    public void Keeps_exactly_the_best_in_order(int capacity)
    {
        var random = new Random(capacity);
        var items = Enumerable.Range(0, 1_000).ToArray();
        random.Shuffle(items);
        var best = new BestFirst<int>(capacity, Comparer<int>.Default);
        foreach (var item in items)
        {
            var would = best.WouldKeep(item);
            best.Offer(item);
            Assert.True(would || capacity < 1_000);
        }

        Assert.Equal(Enumerable.Range(0, Math.Min(capacity, 1_000)), best.Take());
    }
}
