namespace Matching.Fairness.Floors;

/// <summary>How many of a number of draws succeed.</summary>
internal static class BinomialDistribution
{
    /// <summary>The probability of at most that many successes.</summary>
    /// <param name="most">The successes; below 0 gives 0, from <paramref name="draws"/> on 1.</param>
    /// <param name="draws">The draws, 0 or more.</param>
    /// <param name="chance">The chance of each, above 0 and below 1.</param>
    /// <remarks>Each term is made in logarithms, so that long lists do not underflow.</remarks>
    public static double AtMost(int most, int draws, double chance)
    {
        if (most < 0) return 0;
        if (most >= draws) return 1;
        double success = Math.Log(chance), failure = Math.Log(1 - chance);
        double sum = 0, waysLog = 0;
        for (var successes = 0; successes <= most; successes++)
        {
            sum += Math.Exp(waysLog + (successes * success) + ((draws - successes) * failure));
            waysLog += Math.Log((double)(draws - successes) / (successes + 1));
        }
        return Math.Min(sum, 1);
    }
}
