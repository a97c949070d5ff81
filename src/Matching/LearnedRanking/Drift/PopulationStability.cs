namespace Matching;

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

    /// <summary>From it on the model works on other data than it learned from.</summary>
    public const double Act = 0.25;

    // An empty part would be infinitely far away; half a row in a thousand is what it is taken for.
    private const double Least = 0.0005;

    /// <summary>The index, 0 or more; 0 when both are equal.</summary>
    /// <param name="expected">The share of each part before.</param>
    /// <param name="actual">The share of each part now.</param>
    /// <exception cref="ArgumentException">Not as many parts.</exception>
    public static double Index(IReadOnlyList<double> expected, IReadOnlyList<double> actual)
    {
        if (expected.Count != actual.Count)
            throw new ArgumentException($"{actual.Count} parts against {expected.Count}; expected as many.", nameof(actual));
        double index = 0;
        for (var part = 0; part < expected.Count; part++)
        {
            var (before, now) = (Math.Max(expected[part], Least), Math.Max(actual[part], Least));
            index += (now - before) * Math.Log(now / before);
        }

        return index;
    }

    /// <summary>What an index asks for.</summary>
    public static DriftLevel LevelOf(double index) => index >= Act ? DriftLevel.Act : index >= Watch ? DriftLevel.Watch : DriftLevel.Steady;
}
