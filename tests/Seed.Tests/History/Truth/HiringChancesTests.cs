using Matching.Seed.History.Process;
using Matching.Seed.History.Truth;
using Matching.Seed.Randomness;

namespace Matching.Seed.Tests.History.Truth;

public class HiringChancesTests
{
    private static readonly double[] Means = [1.2, 0.4, -0.3, -1.1, -1.3, -2.6];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Are_those_of_a_simulation(int openings)
    {
        const int draws = 40_000;
        var random = new SeedRandom(3, "simulation");
        var hired = new int[Means.Length];
        for (var draw = 0; draw < draws; draw++)
            foreach (var (_, index) in Means
                .Select((mean, index) => (Impression: mean + Selection.NoiseScale * LogisticNoise.Next(random), index))
                .Where(each => each.Impression >= Selection.HiredFrom)
                .OrderByDescending(each => each.Impression).Take(openings))
                hired[index]++;
        var chances = HiringChances.Of(Means, openings);
        Assert.All(chances.Index(), each => Assert.Equal(hired[each.Index] / (double)draws, each.Item, 4 * Math.Sqrt(0.25 / draws)));
    }

    [Fact]
    public void Are_in_the_order_of_the_impressions_and_add_up_to_at_most_the_openings()
    {
        var chances = HiringChances.Of(Means, 2);
        Assert.Equal(chances.OrderDescending(), chances);
        Assert.True(chances.Sum() <= 2);
    }

    [Fact]
    public void Of_one_person_alone_is_to_reach_the_threshold() =>
        Assert.Equal(0.5, HiringChances.Of([Selection.HiredFrom], 1).Single(), 1e-9);
}
