using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Tests;

public sealed class NdcgTests
{
    [Fact]
    public void The_ideal_order_is_worth_1() => Assert.Equal(1.0, Ndcg.At(10, [4, 2, 1, 0], [9.0, 8.0, 7.0, 6.0]));

    /// <summary>By hand: gains 0, 1, 7 at ranks 1 to 3 over the ideal 7, 1, 0.</summary>
    [Fact]
    public void The_worst_order_equals_the_sum_by_hand()
    {
        var dcg = (1 / Math.Log2(3)) + (7 / Math.Log2(4));
        var ideal = 7 + (1 / Math.Log2(3));

        Assert.Equal(dcg / ideal, Ndcg.At(10, [3, 1, 0], [1.0, 2.0, 3.0])!.Value, 12);
    }

    [Fact]
    public void Only_ranks_up_to_the_cut_off_count() => Assert.Equal(0.0, Ndcg.At(1, [0, 4], [2.0, 1.0]));

    [Fact]
    public void Equal_scores_share_their_mean_gain_whatever_the_row_order()
    {
        var forward = Ndcg.At(2, [3, 0, 0], [1.0, 1.0, 1.0]);
        var backward = Ndcg.At(2, [0, 0, 3], [1.0, 1.0, 1.0]);

        Assert.Equal(forward, backward);
        Assert.Equal((1 + (1 / Math.Log2(3))) / 3, forward!.Value, 12);
    }

    [Fact]
    public void A_group_without_a_relevant_row_has_no_value() => Assert.Null(Ndcg.At(5, [0, 0], [1.0, 2.0]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_cut_off_below_1_is_refused(int cutoff) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ndcg.At(cutoff, [1], [1.0]));

    [Theory]
    [InlineData(-1)]
    [InlineData(31)]
    public void A_grade_outside_0_to_30_is_refused_with_its_row(int grade)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Ndcg.At(1, [0, grade], [1.0, 1.0]));
        Assert.Contains("row 1", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_score_that_is_not_finite_is_refused(double score) =>
        Assert.Throws<ArgumentException>(() => Ndcg.At(1, [1], [score]));

    [Fact]
    public void Spans_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => Ndcg.At(1, [1, 0], [1.0]));
}
