namespace Matching.Persistence;

/// <summary>An item with the name it is looked for by.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">Its name as written.</param>
/// <param name="Codes">Codes that find it when typed from their beginning.</param>
/// <param name="Weight">The heavier of two equally near items comes first.</param>
internal sealed record NamedItem<T>(T Item, string Name, IReadOnlyList<string> Codes, long Weight);

/// <summary>Names in memory, searched by nearness. Immutable.</summary>
/// <remarks>
/// Nearness, best first: the code or name itself; a name that begins so; a word that begins so; a name that contains it;
/// a name or beginning of a name within one typing fault (from 4 letters) or two (from 8).
/// </remarks>
internal sealed class NameIndex<T>(IEnumerable<NamedItem<T>> items)
{
    private const int Exact = 0, Beginning = 1, WordBeginning = 2, Part = 3, Misspelt = 4;

    private readonly Entry[] _entries = [.. items.Select(item => new Entry(item, FoldedText.Of(item.Name)))];

    /// <exception cref="ArgumentOutOfRangeException">The count is not 1 to 100.</exception>
    public IReadOnlyList<T> Nearest(string text, int count)
    {
        if (count is < 1 or > 100)
            throw new ArgumentOutOfRangeException(nameof(count), count, "Expected 1 to 100 results.");
        var typed = FoldedText.Of(text.Length <= 100 ? text : text[..100]);
        if (typed.Length == 0)
            return [];

        return [.. _entries
            .Select((entry, index) => (entry, index, nearness: Nearness(entry, typed)))
            .Where(found => found.nearness is not null)
            .OrderBy(found => found.nearness)
            .ThenByDescending(found => found.entry.Item.Weight)
            .ThenBy(found => found.index)
            .Take(count)
            .Select(found => found.entry.Item.Item)];
    }

    private static int? Nearness(Entry entry, string typed)
    {
        var name = entry.Folded;
        if (name == typed || entry.Item.Codes.Any(code => code.Equals(typed, StringComparison.OrdinalIgnoreCase)))
            return Exact;
        if (name.StartsWith(typed, StringComparison.Ordinal) || entry.Item.Codes.Any(code => code.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            return Beginning;
        if (name.Contains(" " + typed, StringComparison.Ordinal))
            return WordBeginning;
        if (typed.Length >= 3 && name.Contains(typed, StringComparison.Ordinal))
            return Part;

        var allowed = typed.Length >= 8 ? 2 : typed.Length >= 4 ? 1 : 0;
        return allowed > 0 && TypingFaults.WithinBeginning(typed, name, allowed) is { } faults ? Misspelt + faults : null;
    }

    private sealed record Entry(NamedItem<T> Item, string Folded);
}
