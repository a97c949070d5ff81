namespace Matching.Tests.LearnedRanking.Explaining;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(new[] { 1.5, 2.5, 3.0 }, 7, new long[] { 2, 2, 3 })]
    [InlineData(new[] { 0.2, 0.9, 0.9 }, 2, new long[] { 0, 1, 1 })]
    [InlineData(new[] { -0.5, 0.5 }, 0, new long[] { 0, 0 })]
    [InlineData(new[] { -1.25, -1.75 }, -3, new long[] { -1, -2 })]
    [InlineData(new[] { 10.0, 20.0 }, 33, new long[] { 12, 21 })]
    [InlineData(new[] { 10.0, 20.0 }, 27, new long[] { 9, 18 })]
    public void Gives_what_is_missing_to_those_that_lost_most(double[] parts, long total, long[] expected) =>
        Assert.Equal(expected, LargestRemainder.Apportion(parts, total));

    [Fact]
    public void Adds_up_and_moves_no_part_by_a_whole_one_when_the_sum_is_near_the_total()
    {
        var random = new Random(3);
        for (var run = 0; run < 2_000; run++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 40)).Select(_ => (random.NextDouble() - 0.5) * 10_000).ToArray();
            var total = (long)Math.Round(parts.Sum());
            var whole = LargestRemainder.Apportion(parts, total);
            Assert.Equal(total, whole.Sum());
            if (parts.Length > 1) Assert.All(parts.Zip(whole), pair => Assert.InRange(pair.Second - pair.First, -1, 1));
        }
    }
}
