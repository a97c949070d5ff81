namespace Matching.Tests;

public sealed class ExposureTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0.63093)]
    [InlineData(3, 0.5)]
    [InlineData(7, 1.0 / 3)]
    [InlineData(15, 0.25)]
    [InlineData(1023, 0.1)]
    public void Falls_with_the_logarithm_of_the_rank(int rank, double exposure) => Assert.Equal(exposure, Exposure.At(rank), 5);
}
