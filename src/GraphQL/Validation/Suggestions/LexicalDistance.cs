namespace Matching.GraphQL.Validation;

/// <summary>
/// How many edits make one name of another: insert, delete, substitute or swap neighbours (the optimal string
/// alignment variant of Damerau–Levenshtein); any change of letter case counts as one edit in all.
/// </summary>
/// <param name="input">The name to start from.</param>
internal sealed class LexicalDistance(string input)
{
    private readonly string _lower = input.ToLowerInvariant();

    /// <summary>The distance to another name; null when it is above the threshold.</summary>
    public int? To(string name, int threshold)
    {
        if (name == input) return 0;

        var other = name.ToLowerInvariant();
        if (other == _lower) return 1;
        return Math.Abs(other.Length - _lower.Length) > threshold ? null : Edits(_lower, other, threshold);
    }

    private static int? Edits(string from, string to, int threshold)
    {
        var (beforeLast, last, current) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var column = 0; column <= to.Length; column++) last[column] = column;
        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= to.Length; column++) current[column] = Cell(from, to, row, column, beforeLast, last, current);
            if (current.AsSpan().IndexOfAnyInRange(0, threshold) < 0) return null;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[to.Length] <= threshold ? last[to.Length] : null;
    }

    private static int Cell(string from, string to, int row, int column, int[] beforeLast, int[] last, int[] current)
    {
        var substitution = last[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
        var edits = Math.Min(substitution, Math.Min(last[column], current[column - 1]) + 1);
        var isSwap = row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
        return isSwap ? Math.Min(edits, beforeLast[column - 2] + 1) : edits;
    }
}
