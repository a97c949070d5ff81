namespace Matching.GraphQL.Execution.Coercion;

/// <summary>"Did you mean" for a mistyped name.</summary>
internal static class Suggestion
{
    private const int MostSuggestions = 5;

    /// <summary>A sentence beginning with a space, or nothing when no known name is near.</summary>
    public static string For(string name, IEnumerable<string> known, string? kind = null)
    {
        var threshold = (name.Length * 2 / 5) + 1;
        var near = known.Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= threshold)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(MostSuggestions).Select(candidate => $"\"{candidate.Name}\"").ToList();
        if (near.Count == 0) return "";

        var list = near.Count == 1 ? near[0] : near.Count == 2 ? $"{near[0]} or {near[1]}" : $"{string.Join(", ", near.SkipLast(1))}, or {near[^1]}";
        return $" Did you mean {(kind is null ? "" : kind + " ")}{list}?";
    }

    /// <summary>Edit distance with a change of case alone counting one.</summary>
    private static int Distance(string from, string to)
    {
        if (from == to) return 0;
        if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase)) return 1;

        // Names in messages are short; a client's megabyte is not compared letter by letter.
        if (from.Length > 256) return int.MaxValue;
        var (source, target) = (from.ToUpperInvariant(), to.ToUpperInvariant());
        var previous = Enumerable.Range(0, target.Length + 1).ToArray();
        for (var row = 1; row <= source.Length; row++)
        {
            var current = new int[target.Length + 1];
            current[0] = row;
            for (var column = 1; column <= target.Length; column++)
            {
                var replace = previous[column - 1] + (source[row - 1] == target[column - 1] ? 0 : 1);
                current[column] = Math.Min(replace, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
