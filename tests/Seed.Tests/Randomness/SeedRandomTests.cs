using Matching.Seed.Randomness;

namespace Matching.Seed.Tests.Randomness;

public class SeedRandomTests
{
    [Fact]
    public void Gives_the_same_sequence_on_every_machine()
    {
        var random = new SeedRandom(2026, "example");
        // Worked out apart, from the published algorithm.
        Assert.Equal([2, 2, 1, 6, 3, 6], Enumerable.Range(0, 6).Select(_ => random.Between(0, 9)));
    }

    [Fact]
    public void Gives_another_sequence_to_another_part() =>
        Assert.NotEqual(new SeedRandom(1, "a").Unit(), new SeedRandom(1, "b").Unit());

    [Fact]
    public void Covers_a_range_evenly_both_ends_included()
    {
        var random = new SeedRandom(3, "range");
        var counts = Enumerable.Range(0, 60_000).GroupBy(_ => random.Between(1, 6)).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal([1, 2, 3, 4, 5, 6], counts.Keys.Order());
        // Four standard errors of a binomial with n = 60,000 and p = 1/6.
        Assert.All(counts.Values, count => Assert.InRange(count, 10_000 - 366, 10_000 + 366));
    }

    [Fact]
    public void Draws_normally_with_mean_0_and_variance_1()
    {
        var random = new SeedRandom(4, "normal");
        var draws = Enumerable.Range(0, 40_000).Select(_ => random.Normal()).ToList();
        Assert.InRange(draws.Average(), -0.02, 0.02);
        Assert.InRange(draws.Average(draw => draw * draw), 0.97, 1.03);
    }

    [Fact]
    public void Derives_identifiers_of_version_8_that_differ_by_seed_part_and_number()
    {
        Guid[] ids = [new SeedRandom(1, "a").Id(0), new SeedRandom(1, "a").Id(1), new SeedRandom(1, "b").Id(0), new SeedRandom(2, "a").Id(0)];
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(8, id.Version));
        Assert.Equal(ids[1], new SeedRandom(1, "a").Id(1));
    }
}
