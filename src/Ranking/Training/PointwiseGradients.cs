namespace Matching.Ranking.Training;

/// <summary>The gradients of half the squared distance from the grade: each row for itself.</summary>
/// <remarks>
/// The target is the grade, not its gain 2^grade − 1, which a single row of a high grade would rule. It is measured from the mean grade of
/// all rows, so that the first trees need not learn a constant, which no order depends on.
/// </remarks>
internal sealed class PointwiseGradients(double meanGrade) : IGroupGradients
{
    public void Compute(ReadOnlySpan<double> scores, ReadOnlySpan<int> grades, Span<double> gradients, Span<double> hessians)
    {
        for (var row = 0; row < scores.Length; row++) gradients[row] = scores[row] - (grades[row] - meanGrade);
        hessians.Fill(1);
    }
}
