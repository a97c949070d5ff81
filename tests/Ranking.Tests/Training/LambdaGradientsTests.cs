using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

public class LambdaGradientsTests
{
    [Theory]
    [InlineData(1, 30, true, 2)]
    [InlineData(1, 30, true, 57)]
    [InlineData(2.5, 5, true, 23)]
    [InlineData(1, 1, false, 11)]
    [InlineData(0.5, 30, false, 40)]
    public void Agree_with_the_formula_written_out_pair_by_pair(double sigma, int truncation, bool normalize, int size)
    {
        var random = new Random(size);
        var scores = Enumerable.Range(0, size).Select(_ => Math.Round(random.NextDouble() * 6 - 3, 1)).ToArray();
        var grades = Enumerable.Range(0, size).Select(at => at == 0 ? 1 : random.Next(5)).ToArray();
        var (gradients, hessians) = (new double[size], new double[size]);
        new LambdaGradients(sigma, truncation, normalize).Compute(scores, grades, gradients, hessians);
        var (expectedGradients, expectedHessians) = WrittenOut(scores, grades, sigma, truncation, normalize);

        for (var row = 0; row < size; row++)
        {
            Assert.Equal(expectedGradients[row], gradients[row], 1e-12);
            Assert.Equal(expectedHessians[row], hessians[row], 1e-12);
        }
    }

    [Fact]
    public void Pull_pairs_of_different_grades_apart_and_sum_to_nothing()
    {
        var (gradients, hessians) = (new double[3], new double[3]);
        new LambdaGradients(1, 30, true).Compute([0.3, 0.2, 0.1], [0, 0, 3], gradients, hessians);

        Assert.True(gradients[2] < 0 && gradients[0] > gradients[1] && gradients[1] > 0);
        Assert.Equal(0, gradients.Sum(), 1e-15);
        Assert.All(hessians, hessian => Assert.True(hessian > 0));
    }

    [Theory]
    [InlineData(new[] { 0.5 }, new[] { 3 })]
    [InlineData(new[] { 0.5, 0.1, 0.7 }, new[] { 0, 0, 0 })]
    [InlineData(new[] { 0.5, 0.1, 0.7 }, new[] { 2, 2, 2 })]
    public void Say_nothing_of_groups_without_two_grades_or_without_a_positive(double[] scores, int[] grades)
    {
        var (gradients, hessians) = (new[] { 1.0, 2, 3 }[..scores.Length], new[] { 1.0, 2, 3 }[..scores.Length]);
        new LambdaGradients(1, 30, true).Compute(scores, grades, gradients, hessians);

        Assert.All(gradients.Concat(hessians), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e300)]
    public void Stay_finite_however_far_scores_lie_apart(double far)
    {
        var (gradients, hessians) = (new double[6], new double[6]);
        new LambdaGradients(100, 30, true).Compute([far, 0, -far, far / 2, 1e-300, -far], [0, 30, 2, 0, 1, 3], gradients, hessians);

        Assert.All(gradients.Concat(hessians), value => Assert.True(double.IsFinite(value)));
        Assert.All(hessians, value => Assert.True(value >= 0));
    }

    private static (double[] Gradients, double[] Hessians) WrittenOut(double[] scores, int[] grades, double sigma, int truncation, bool normalize)
    {
        var size = scores.Length;
        var order = Enumerable.Range(0, size).OrderByDescending(row => scores[row]).ToArray();
        var ideal = grades.OrderDescending().Take(truncation).Select((grade, rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2)).Sum();
        var (gradients, hessians, sum) = (new double[size], new double[size], 0.0);
        for (var i = 0; i < Math.Min(truncation, size); i++)
            for (var j = i + 1; j < size; j++)
            {
                var (a, b) = (order[i], order[j]);
                if (grades[a] == grades[b]) continue;
                var (high, low) = grades[a] > grades[b] ? (a, b) : (b, a);
                var delta = (Math.Pow(2, grades[high]) - Math.Pow(2, grades[low])) * (1 / Math.Log2(i + 2) - 1 / Math.Log2(j + 2)) / ideal;
                if (normalize && scores.Max() > scores.Min()) delta /= 0.01 + Math.Abs(scores[high] - scores[low]);
                var wrong = 1 / (1 + Math.Exp(sigma * (scores[high] - scores[low])));
                gradients[high] -= sigma * wrong * delta;
                gradients[low] += sigma * wrong * delta;
                hessians[high] += sigma * sigma * wrong * (1 - wrong) * delta;
                hessians[low] += sigma * sigma * wrong * (1 - wrong) * delta;
                sum += 2 * sigma * wrong * delta;
            }

        var scale = normalize && sum > 0 ? Math.Log2(1 + sum) / sum : 1;
        return ([.. gradients.Select(value => value * scale)], [.. hessians.Select(value => value * scale)]);
    }
}
