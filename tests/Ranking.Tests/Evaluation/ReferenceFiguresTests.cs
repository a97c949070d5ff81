using System.Globalization;
using Matching.Ranking.Evaluation;

namespace Matching.Ranking.Tests.Evaluation;

/// <summary>Figures that the reference script eval.py printed for the same scores of the public example's 768 test rows.</summary>
public sealed class ReferenceFiguresTests
{
    private const string Rows = "data/ltr/lightgbm_example/rank.test", Groups = $"{Rows}.query";

    [Fact]
    public void Scores_full_of_ties_get_the_same_figures() => AssertFigures(
        Metrics(grade => grade, row => row * 7919 % 23), EmptyGroups.LeftOut,
        0.3274285714285714, 0.38997055134277503, 0.4552439089486176, 0.582067251380166);

    [Fact]
    public void Scores_in_a_strange_order_get_the_same_figures() => AssertFigures(
        Metrics(grade => grade, row => ((row * row * 31) + (7 * row)) % 768 / 3.0), EmptyGroups.LeftOut,
        0.3732380952380952, 0.44199686306641695, 0.4991098297357334, 0.6002065620152269);

    /// <summary>With two grades taken off, 25 of 50 groups have no relevant row left.</summary>
    [Theory]
    [InlineData(EmptyGroups.LeftOut, 0.14666666666666667, 0.16932007502376106, 0.23235801295129754, 0.3476377285464766)]
    [InlineData(EmptyGroups.CountAsOne, 0.5733333333333334, 0.5846600375118806, 0.6161790064756488, 0.6738188642732383)]
    [InlineData(EmptyGroups.CountAsZero, 0.07333333333333333, 0.08466003751188053, 0.11617900647564877, 0.1738188642732383)]
    public void Groups_without_a_relevant_row_count_as_the_convention_says(EmptyGroups empty, double first, double third, double fifth, double tenth) =>
        AssertFigures(Metrics(grade => Math.Max(0, grade - 2), row => row * 7919 % 23), empty, first, third, fifth, tenth);

    private static void AssertFigures(RankingMetrics metrics, EmptyGroups empty, double first, double third, double fifth, double tenth) =>
        Assert.Equal([first, third, fifth, tenth], ((int[])[1, 3, 5, 10]).Select(rank => metrics.Ndcg(rank, empty)!.Value), (a, b) => Math.Abs(a - b) < 1e-12);

    private static RankingMetrics Metrics(Func<int, int> grade, Func<int, double> score)
    {
        int[] grades = [.. SharedFiles.LinesOrSkip(Rows).Select(line => grade(int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)))];
        int[] groups = [.. SharedFiles.LinesOrSkip(Groups).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];
        return RankingEvaluator.Evaluate(grades, groups, [.. Enumerable.Range(0, grades.Length).Select(score)]);
    }
}
