namespace Matching.Text;

/// <summary>
/// How many edits make one text of another: a letter inserted, deleted or replaced, or two neighbours swapped (the optimal
/// string alignment variant of Damerau–Levenshtein).
/// </summary>
/// <remarks>
/// The product's only edit distance. The domain compiles this file too: the GraphQL folder must build wherever it is copied,
/// and the domain refers to no other project.
/// </remarks>
internal static class EditDistance
{
    private const int ShortText = 64;

    /// <summary>The distance; null when it is above <paramref name="most"/>.</summary>
    public static int? Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int most)
    {
        if (Math.Abs(from.Length - to.Length) > most) return null;

        var width = to.Length + 1;
        var cells = width <= ShortText ? stackalloc int[3 * ShortText] : new int[3 * width];
        Span<int> beforeLast = cells[..width], last = cells.Slice(width, width), current = cells.Slice(2 * width, width);
        for (var column = 0; column < width; column++) last[column] = column;
        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column < width; column++) current[column] = Cell(from, to, row, column, beforeLast, last, current);
            if (!current.ContainsAnyInRange(0, most)) return null;

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[to.Length] <= most ? last[to.Length] : null;
    }

    private static int Cell(
        ReadOnlySpan<char> from, ReadOnlySpan<char> to, int row, int column, ReadOnlySpan<int> beforeLast, ReadOnlySpan<int> last, ReadOnlySpan<int> current)
    {
        var replaced = last[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
        var edits = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
        var isSwap = row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
        return isSwap ? Math.Min(edits, beforeLast[column - 2] + 1) : edits;
    }
}
