using Matching.Seed.Shares;

namespace Matching.Seed.Tests.Shares;

public class ShareReportTests
{
    // The published figures are whole percentages.
    private const double Rounding = 0.005;

    public static TheoryData<string> Figures => [.. ShareReport.Of(Worlds.Default).Select(row => row.Figure)];

    [Theory]
    [MemberData(nameof(Figures))]
    public void Comes_within_three_standard_errors_of_the_published_share(string figure)
    {
        var row = ShareReport.Of(Worlds.Default).Single(each => each.Figure == figure);
        var tolerance = 3 * Math.Sqrt(row.Published * (1 - row.Published) / row.Population) + Rounding;
        Assert.True(Math.Abs(row.Generated - row.Published) <= tolerance, $"{row}, tolerance {tolerance:0.0000}");
    }

    [Fact]
    public void Comes_closer_than_chance_since_shares_are_dealt() =>
        Assert.All(
            ShareReport.Of(Worlds.Default).Where(row => !row.Figure.StartsWith("sectors.", StringComparison.Ordinal)),
            row => Assert.True(Math.Abs(row.DifferenceInPoints) <= 1, row.ToString()));

    [Fact]
    public void Holds_for_other_sizes_and_seeds()
    {
        var rows = ShareReport.Make(new SeedOptions { Candidates = 700, Offers = 60, Seed = 7 }, new FixedClock(2027, 1, 4));
        Assert.All(rows, row => Assert.True(
            Math.Abs(row.Generated - row.Published) <= 3 * Math.Sqrt(row.Published * (1 - row.Published) / row.Population) + Rounding, row.ToString()));
    }

    [Fact]
    public void Names_the_table_of_each_figure() =>
        Assert.All(ShareReport.Of(Worlds.Default), row => Assert.Matches(@"^a1[79]\.", row.Source));
}
