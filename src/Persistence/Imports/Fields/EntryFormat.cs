using System.Globalization;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Fields;

/// <summary>How the entries of a list are written, each with what is said of it: <c>RSA:2024-11-01|ASS</c>.</summary>
/// <remarks>
/// A cell says the whole list. Of an entry that stays, what the cell does not say stays too; <c>?</c> forgets it. Entries
/// are separated by bars, commas, semicolons or blanks, their parts by colons.
/// </remarks>
/// <typeparam name="TEntry">The entry.</typeparam>
internal sealed record EntryFormat<TEntry> where TEntry : class
{
    private static readonly char[] Separators = [' ', ',', '|', ';', '\n', '\r', '\t', '\u00a0'];

    /// <summary>What the parts of one entry make of the one known; null when refused.</summary>
    public required Func<ImportRow, Column, string[], Func<TEntry?, TEntry>?> Parse { get; init; }

    /// <summary>What an entry is of; the same again in the list is the same entry.</summary>
    public required Func<TEntry, object> KeyOf { get; init; }

    /// <summary>The entry's text.</summary>
    public required Func<TEntry, string> Write { get; init; }

    /// <summary>Whether the first is wanted most.</summary>
    public bool IsOrdered { get; init; }

    private sealed record Said(Func<TEntry?, TEntry> Make, object Key, bool IsBare);

    /// <summary>What a cell makes of the list known; null when one of its entries was refused.</summary>
    public Func<IReadOnlyList<TEntry>?, IReadOnlyList<TEntry>>? Read(ImportRow row, Column column)
    {
        if (row.SaysNone(column)) return _ => [];
        var text = row.Raw(column) ?? "";
        // A slash separates codes, but belongs to a day such as 31/03/2026.
        var texts = text.Split(text.Contains(':', StringComparison.Ordinal) ? Separators : [.. Separators, '/'], StringSplitOptions.RemoveEmptyEntries);
        var said = new List<Said>();
        foreach (var entry in texts.Select(each => each.Split(':')))
        {
            if (Parse(row, column, entry) is not { } make) return null;
            said.Add(new(make, KeyOf(make(null)), entry.Length == 1));
        }
        return known => Merge(known ?? [], said);
    }

    private IReadOnlyList<TEntry> Merge(IReadOnlyList<TEntry> known, List<Said> said)
    {
        var byKey = known.ToLookup(KeyOf);
        var taken = new Dictionary<object, int>();
        var merged = new List<TEntry>();
        foreach (var entry in said)
        {
            var before = byKey[entry.Key].ToList();
            // A situation may have several periods: its bare name keeps them all.
            if (entry.IsBare && before.Count > 1 && said.Count(other => other.Key.Equals(entry.Key)) == 1) merged.AddRange(before);
            else merged.Add(entry.Make(before.ElementAtOrDefault(taken.GetValueOrDefault(entry.Key))));
            taken[entry.Key] = taken.GetValueOrDefault(entry.Key) + 1;
        }
        return !IsOrdered && merged.Count == known.Count && merged.ToHashSet().SetEquals(known) ? known : merged;
    }
}

/// <summary>The parts of an entry after its code.</summary>
internal static class EntryParts
{
    private const string Forget = "?";

    /// <summary>What a part makes of the day known; null when refused.</summary>
    public static Func<DateOnly?, DateOnly?>? Day(ImportRow row, Column column, string[] parts, int index)
    {
        if (index >= parts.Length || parts[index].Length == 0) return known => known;
        if (parts[index] == Forget) return _ => null;
        return RowDates.Parse(row, column, parts[index]) is { } day ? _ => day : null;
    }

    /// <summary>Whether a part forgets what is known.</summary>
    public static bool IsForget(string part) => part == Forget;

    /// <summary>An entry without the colons that say nothing at its end.</summary>
    public static string Join(params string?[] parts) => string.Join(':', parts).TrimEnd(':');

    /// <summary>A day as a part; null when not known.</summary>
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
