using Matching.Seed.History.Process;
using Matching.Seed.Randomness;

namespace Matching.Seed.Tests.History.Process;

public class LogisticNoiseTests
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.5)]
    [InlineData(0.97)]
    public void Knows_the_value_of_a_probability_and_back(double probability) =>
        Assert.Equal(1 - probability, LogisticNoise.AtLeast(LogisticNoise.Quantile(probability)), 1e-12);

    [Fact]
    public void Draws_as_its_probabilities_say()
    {
        var random = new SeedRandom(7, "noise");
        var draws = Enumerable.Range(0, 20_000).Select(_ => LogisticNoise.Next(random)).ToList();
        foreach (var value in new[] { -2.0, 0, 1.5 })
        {
            var expected = LogisticNoise.AtLeast(value);
            Assert.Equal(expected, draws.Count(draw => draw >= value) / 20_000.0, 4 * Math.Sqrt(expected * (1 - expected) / 20_000));
        }
    }
}
