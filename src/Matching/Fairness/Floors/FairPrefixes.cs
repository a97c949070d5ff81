namespace Matching.Fairness.Floors;

/// <summary>How many protected people the first places of a list must hold: FA*IR's table m(k).</summary>
/// <remarks>
/// Zehlike, Bonchi, Castillo, Hajian, Megahed, Baeza-Yates: FA*IR: A Fair Top-k Ranking Algorithm (CIKM 2017), definitions 3.1
/// and 3.2. A prefix of k places with t protected people is fair when F(t; k, p) is above the significance, F being the binomial
/// distribution function and p the least share: fewer would hardly come about by lot.
/// </remarks>
internal static class FairPrefixes
{
    /// <summary>For each prefix the fewest protected people, that of the first place first. Never falls, and rises by at most 1.</summary>
    /// <param name="places">How many places, 1 or more.</param>
    /// <param name="share">The least share p, above 0 and below 1.</param>
    /// <param name="significance">The level of each single test, above 0 and below 1.</param>
    public static int[] Of(int places, double share, double significance)
    {
        var table = new int[places];
        var fewest = 0;
        for (var place = 1; place <= places; place++)
        {
            while (BinomialDistribution.AtMost(fewest, place, share) <= significance) fewest++;
            table[place - 1] = fewest;
        }
        return table;
    }
}
