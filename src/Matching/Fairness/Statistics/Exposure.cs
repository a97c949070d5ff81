namespace Matching.Fairness.Statistics;

/// <summary>How much of the reader's attention a place in a list gets.</summary>
/// <remarks>
/// Singh, Joachims: Fairness of Exposure in Rankings (KDD 2018), with DCG's discount as the model of attention:
/// v(rank) = 1 / log2(1 + rank). The first place gets 1.
/// </remarks>
internal static class Exposure
{
    /// <summary>The exposure of a rank from 1: above 0, at most 1.</summary>
    public static double At(int rank) => 1 / Math.Log2(1.0 + rank);
}
