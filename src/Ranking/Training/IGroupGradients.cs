namespace Matching.Ranking.Training;

/// <summary>How a group's scores should move: first and second derivatives of a loss by each score. Pure; the groups run side by side.</summary>
internal interface IGroupGradients
{
    /// <summary>Fills both derivatives of every row.</summary>
    void Compute(ReadOnlySpan<double> scores, ReadOnlySpan<int> grades, Span<double> gradients, Span<double> hessians);
}
