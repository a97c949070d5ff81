namespace Matching.Tests;

public sealed class FairRerankTests
{
    private static readonly FairTable Half = FairTable.For(0.5m);

    [Fact]
    public void Leaves_an_order_that_keeps_the_floor() =>
        Assert.Equal(Enumerable.Range(0, 40), FairRerank.Of([.. Enumerable.Range(0, 40).Select(at => at % 2 == 0)], Half).Order);

    [Fact]
    public void Moves_the_best_protected_people_just_as_far_up_as_needed()
    {
        // All twenty protected people come last of forty.
        var flags = Enumerable.Range(0, 40).Select(at => at >= 20).ToArray();
        var fair = FairRerank.Of(flags, Half);

        Assert.True(fair.IsKept);
        for (var places = 1; places <= 20; places++)
            Assert.Equal(Half.FewestIn(places), fair.Order.Take(places).Count(at => flags[at]));
        Assert.Equal(20, fair.Order.First(at => flags[at]));
    }

    [Fact]
    public void Takes_as_many_as_there_are_and_says_how_many_are_missing()
    {
        var flags = Enumerable.Range(0, 60).Select(at => at is 50 or 55).ToArray();
        var fair = FairRerank.Of(flags, Half);

        Assert.False(fair.IsKept);
        Assert.Equal(Half.FewestIn(60) - 2, fair.Missing);
        Assert.Equal([50, 55], fair.Order.Where(at => flags[at]));
        Assert.Equal(Enumerable.Range(0, 60), fair.Order.Order());
    }

    [Fact]
    public void Orders_nobody() => Assert.Empty(FairRerank.Of([], Half).Order);

    // Every order of ten that keeps the floor and both inner orders is tried: none puts better people earlier.
    [Fact]
    public void Departs_least_of_all_orders_that_keep_the_floor()
    {
        var random = new Random(9);
        for (var round = 0; round < 60; round++)
        {
            var flags = Enumerable.Range(0, 14).Select(_ => random.Next(3) == 0).ToArray();
            var fair = FairRerank.Of(flags, Half);
            var best = Orders(flags)
                .Where(order => Keeps(order, flags))
                .OrderBy(order => order, Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
                .FirstOrDefault();

            Assert.Equal(best is not null, fair.IsKept);
            if (best is not null) Assert.Equal(best, fair.Order);
        }
    }

    private static bool Keeps(int[] order, bool[] flags)
    {
        var held = 0;
        return order.Select((at, place) => (held += flags[at] ? 1 : 0) >= Half.FewestIn(place + 1)).All(kept => kept);
    }

    private static IEnumerable<int[]> Orders(bool[] flags)
    {
        int[] isIn = [.. Enumerable.Range(0, flags.Length).Where(at => flags[at])], isOut = [.. Enumerable.Range(0, flags.Length).Where(at => !flags[at])];
        for (var places = 0; places < 1 << flags.Length; places++)
        {
            if (int.PopCount(places) != isIn.Length) continue;
            var (protectedAt, otherAt) = (0, 0);
            yield return [.. Enumerable.Range(0, flags.Length).Select(place => (places >> place & 1) == 1 ? isIn[protectedAt++] : isOut[otherAt++])];
        }
    }
}
