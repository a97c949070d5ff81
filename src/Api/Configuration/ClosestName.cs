namespace Matching.Api.Configuration;

/// <summary>Finds what somebody probably meant.</summary>
internal static class ClosestName
{
    /// <summary>The name fewest typing errors away; null when that is more than a third of its letters.</summary>
    public static string? To(string written, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(candidate => candidate.Distance <= candidate.Name.Length / 3)
        .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.</summary>
    /// <remarks>Optimal string alignment: Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.2.</remarks>
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var row = 0; row <= from.Length; row++) rows[row, 0] = row;
        for (var column = 0; column <= to.Length; column++) rows[0, column] = column;
        for (var row = 1; row <= from.Length; row++)
        {
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = rows[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                rows[row, column] = Math.Min(replaced, Math.Min(rows[row - 1, column], rows[row, column - 1]) + 1);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                    rows[row, column] = Math.Min(rows[row, column], rows[row - 2, column - 2] + 1);
            }
        }

        return rows[from.Length, to.Length];
    }
}
