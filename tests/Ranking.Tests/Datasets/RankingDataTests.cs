using Matching.Ranking.Datasets;

namespace Matching.Ranking.Tests.Datasets;

public class RankingDataTests
{
    private static readonly FeatureSchema Two = FeatureSchema.Numbered(2);

    [Fact]
    public void Gives_each_row_its_values()
    {
        var data = new RankingData(Two, [1, 2, 3, double.NaN], [0, 4], [2]);

        Assert.Equal([3, double.NaN], data.Row(1).ToArray());
    }

    [Theory]
    [InlineData("5 values for 2 rows of 2 features; expected 4.", 5, 0, 2)]
    [InlineData("Grade 31 of row 0; expected 0 to 30.", 4, 31, 2)]
    [InlineData("Groups of 3 rows in all for 2 grades; expected as many.", 4, 0, 3)]
    [InlineData("A group of 0 rows; expected 1 or more.", 4, 0, 0)]
    public void Refuses_what_does_not_fit_and_says_what_would(string message, int values, int grade, int group)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new RankingData(Two, new double[values], [grade, 0], [group]));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_row_and_feature_of_an_infinite_value()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new RankingData(Two, [0, 0, 0, double.NegativeInfinity], [0, 0], [2]));

        Assert.StartsWith("Row 1, feature 'f1' is infinite", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_negative_weights_and_positions_below_unknown()
    {
        Assert.Throws<ArgumentException>(() => new RankingData(Two, new double[4], [0, 0], [2]) { Weights = [1, -1] });
        Assert.Throws<ArgumentException>(() => new RankingData(Two, new double[4], [0, 0], [2]) { Positions = [0, -2] });
        Assert.Throws<ArgumentException>(() => new RankingData(Two, new double[4], [0, 0], [2]) { Weights = [1] });
    }
}
