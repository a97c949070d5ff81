namespace Matching.Persistence;

/// <summary>Counts typing faults: a wrong, missing or surplus letter, or two letters swapped.</summary>
/// <remarks>The restricted Damerau–Levenshtein distance (optimal string alignment).</remarks>
internal static class TypingFaults
{
    /// <summary>The fewest faults between the typed text and the name or a beginning of it; null when more than allowed.</summary>
    public static int? WithinBeginning(string typed, string name, int allowed)
    {
        if (name.Length < typed.Length - allowed)
            return null;

        // Only the beginning that the typed text can reach matters.
        var reach = Math.Min(name.Length, typed.Length + allowed);
        Span<int> older = stackalloc int[reach + 1], previous = stackalloc int[reach + 1], current = stackalloc int[reach + 1];
        for (var column = 0; column <= reach; column++)
            previous[column] = column;

        for (var row = 1; row <= typed.Length; row++)
        {
            current[0] = row;
            var best = row;
            for (var column = 1; column <= reach; column++)
            {
                var cost = typed[row - 1] == name[column - 1] ? 0 : 1;
                var faults = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
                if (row > 1 && column > 1 && typed[row - 1] == name[column - 2] && typed[row - 2] == name[column - 1])
                    faults = Math.Min(faults, older[column - 2] + 1);
                current[column] = faults;
                best = Math.Min(best, faults);
            }

            if (best > allowed)
                return null;
            var free = older;
            older = previous;
            previous = current;
            current = free;
        }

        var fewest = int.MaxValue;
        foreach (var faults in previous)
            fewest = Math.Min(fewest, faults);
        return fewest <= allowed ? fewest : null;
    }
}
