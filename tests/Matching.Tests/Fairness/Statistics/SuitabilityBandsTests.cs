namespace Matching.Tests;

public sealed class SuitabilityBandsTests
{
    [Fact]
    public void Hold_a_fifth_each()
    {
        var points = Enumerable.Range(0, 100).Select(at => Points.Of(at)).ToList();
        var bands = SuitabilityBands.Of(points);

        Assert.Equal([20, 20, 20, 20, 20], points.GroupBy(bands.Of).OrderBy(band => band.Key).Select(band => band.Count()));
    }

    [Fact]
    public void Never_part_equals()
    {
        var bands = SuitabilityBands.Of([.. Enumerable.Repeat(Points.Of(50), 9), Points.Of(80)]);

        Assert.NotEqual(bands.Of(Points.Of(50)), bands.Of(Points.Of(49)));
        Assert.Equal(bands.Of(Points.Of(50)), bands.Of(Points.Of(50.001m)));
    }

    [Fact]
    public void Are_one_when_nobody_is_there() => Assert.Equal(0, SuitabilityBands.Of([]).Of(Points.Of(3)));
}
