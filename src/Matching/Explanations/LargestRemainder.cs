namespace Matching.Explanations;

/// <summary>Rounds parts to whole numbers whose sum is given: each is rounded down, and what is missing goes to those that lost most.</summary>
/// <remarks>The method of Hamilton and Hare; equal losses are served in the order of the parts.</remarks>
internal static class LargestRemainder
{
    /// <summary>The parts as whole numbers that add up to <paramref name="total"/>.</summary>
    /// <param name="parts">At least one finite number; their sum should lie near the total, or all are shifted alike.</param>
    /// <param name="total">What the whole numbers add up to.</param>
    public static long[] Apportion(ReadOnlySpan<double> parts, long total)
    {
        var whole = new long[parts.Length];
        var lost = new double[parts.Length];
        var left = total;
        for (var i = 0; i < parts.Length; i++)
        {
            whole[i] = (long)Math.Floor(parts[i]);
            lost[i] = whole[i] - parts[i];
            left -= whole[i];
        }

        var (each, more) = (Math.DivRem(left, parts.Length).Quotient, left % parts.Length);
        if (more < 0) (each, more) = (each - 1, more + parts.Length);
        var mostLostFirst = Enumerable.Range(0, parts.Length).OrderBy(i => lost[i]).ThenBy(i => i).ToArray();
        for (var i = 0; i < whole.Length; i++) whole[mostLostFirst[i]] += each + (i < more ? 1 : 0);
        return whole;
    }
}
