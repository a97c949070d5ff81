namespace Matching.Tests;

public sealed class MatchOptionsTests
{
    [Theory]
    [InlineData(-1, 0, 0, 1)]
    [InlineData(0, -1, 0, 1)]
    [InlineData(9_990, 20, 0, 1)]
    [InlineData(int.MaxValue, int.MaxValue, 0, 1)]
    [InlineData(0, 20, -1, 1)]
    [InlineData(0, 20, 10_001, 1)]
    [InlineData(0, 20, 0, 0)]
    [InlineData(0, 20, 0, 100)]
    public void Options_out_of_range_are_refused(int skip, int take, int nearMisses, int blockers) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Pipeline([], []).CandidatesFor(Sample.Offer, Sample.Today,
            new() { Skip = skip, Take = take, NearMisses = nearMisses, NearMissBlockers = blockers }));
}
