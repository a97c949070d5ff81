using Matching.Explanations;

namespace Matching.Fairness.Floors;

/// <summary>The probability that a list drawn by lot with the asked share fails in at least one of its prefixes.</summary>
/// <remarks>
/// Exact: the number of protected people after each place is followed with its probability, and whatever falls below the table
/// has failed (Zehlike et al. 2017, section 4.2, whose blocks are those of the same recursion).
/// </remarks>
internal static class FailProbability
{
    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="table">The fewest protected people by prefix.</param>
    /// <param name="share">The chance that a place holds a protected person.</param>
    public static double Of(IReadOnlyList<int> table, double share)
    {
        var chances = new double[table.Count + 1];
        chances[0] = 1;
        for (var place = 1; place <= table.Count; place++)
        {
            for (var held = place; held >= 1; held--)
                chances[held] = (chances[held] * (1 - share)) + (chances[held - 1] * share);
            chances[0] *= 1 - share;
            chances.AsSpan(0, Math.Min(table[place - 1], place + 1)).Clear();
        }
        return Math.Max(0, 1 - chances.Sum());
    }
}
