namespace Matching.Fairness.Floors;

/// <summary>The level for each prefix at which a whole list drawn by lot fails no more often than the level asked for.</summary>
/// <remarks>
/// Each prefix is a test of its own, so a list would fail far too often at the plain level (Zehlike et al. 2017, section 4.2). The
/// probability of failing never falls with the level, so halving finds the largest one that keeps it; tables change in steps, and
/// the step below is taken (Zehlike, Sühr, Castillo, arXiv 2012.12795).
/// </remarks>
internal static class AdjustedSignificance
{
    private const int Halvings = 40;

    /// <summary>The adjusted level, above 0 and at most <paramref name="significance"/>.</summary>
    /// <param name="places">The places of the list, 1 or more.</param>
    /// <param name="share">The least share, above 0 and below 1.</param>
    /// <param name="significance">How often a list drawn by lot may fail, above 0 and below 1.</param>
    public static double Of(int places, double share, double significance)
    {
        double kept = 0, broken = significance;
        if (Keeps(broken)) return broken;
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (kept + broken) / 2;
            if (Keeps(middle)) kept = middle;
            else broken = middle;
        }
        return kept;

        bool Keeps(double level) => FailProbability.Of(FairPrefixes.Of(places, share, level), share) <= significance;
    }
}
