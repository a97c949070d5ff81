using Matching.Fairness.Statistics;

namespace Matching.LearnedRanking.Drift;

/// <summary>How far one spread of values has moved from another: the population stability index.</summary>
/// <remarks>
/// PSI = Σ (actual − expected) · ln(actual / expected) over the parts, the symmetric Kullback-Leibler divergence. The limits 0.1
/// and 0.25 are the usual rule of thumb (Siddiqi, <i>Credit Risk Scorecards</i>, 2006); Yurdakul and Naranjo (<i>Statistical
/// properties of the population stability index</i>, Journal of Risk Model Validation, 2020) show how sampling alone moves it.
/// </remarks>
public static class PopulationStability
{
    /// <summary>Below it nothing moved that matters.</summary>
    public const double Watch = 0.1;

    /// <summary>From it on the model works on another population than the one it was brought into use for.</summary>
    public const double Act = 0.25;

    // Some thirty columns are looked at together: one in a thousand each is one in thirty for all of them.
    private const double NearlyAlways = 0.999;

    // An empty part would make the index infinite: it counts as half a row.
    private const double HalfRow = 0.5;

    /// <summary>The index, 0 or more; 0 when both are equal.</summary>
    /// <param name="expected">The share of each part before.</param>
    /// <param name="actual">The share of each part now.</param>
    /// <param name="rows">The independent rows of the smaller sample: an empty part counts as half of one.</param>
    /// <exception cref="ArgumentException">Not as many parts.</exception>
    public static double Index(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double rows = 1_000)
    {
        if (expected.Count != actual.Count)
            throw new ArgumentException($"{actual.Count} parts against {expected.Count}; expected as many.", nameof(actual));
        var (index, least) = (0.0, HalfRow / rows);
        for (var part = 0; part < expected.Count; part++)
        {
            var (before, now) = (Math.Max(expected[part], least), Math.Max(actual[part], least));
            index += (now - before) * Math.Log(now / before);
        }

        return index;
    }

    /// <summary>The index that two samples of one population stay below in about 999 of 1,000 cases.</summary>
    /// <remarks>(1/n + 1/m) times the quantile of χ² with k − 1 degrees of freedom (Yurdakul and Naranjo, 2020), that by Wilson and Hilferty (1931).</remarks>
    /// <param name="parts">k, how many parts hold anything.</param>
    /// <param name="before">n, the independent lines of the first sample, above 0.</param>
    /// <param name="now">m, those of the second, above 0.</param>
    public static double ByChance(int parts, double before, double now)
    {
        double freedom = Math.Max(1, parts - 1);
        var spread = 2 / (9 * freedom);
        var quantile = freedom * Math.Pow(1 - spread + (NormalQuantile.Of(NearlyAlways) * Math.Sqrt(spread)), 3);
        return ((1 / before) + (1 / now)) * quantile;
    }

    /// <summary>What an index asks for.</summary>
    public static DriftLevel LevelOf(double index) => index >= Act ? DriftLevel.Act : index >= Watch ? DriftLevel.Watch : DriftLevel.Steady;
}
