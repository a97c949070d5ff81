using Matching.Seed.History.Truth;

namespace Matching.Seed.Tests.History.Truth;

public class BestPossibleNdcgTests
{
    [Fact]
    public void Is_the_mean_over_offers_with_somebody_relevant()
    {
        var best = BestPossibleNdcg.At(10, [([4, 0], [2.0, 1.0]), ([0, 4], [2.0, 1.0]), ([0, 0], [2.0, 1.0])]);
        Assert.Equal((1 + 1 / Math.Log2(3)) / 2, best, 1e-12);
    }

    [Fact]
    public void Is_not_a_number_when_nobody_is_relevant() =>
        Assert.Equal(double.NaN, BestPossibleNdcg.At(10, [([0, 0], [2.0, 1.0])]));
}
