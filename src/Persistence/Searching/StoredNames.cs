using Matching.Persistence.Conversions;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Searching;

/// <summary>Searches what is stored by its folded words (<see cref="ExtractedColumns.SearchText"/>), on any database.</summary>
/// <remarks>
/// The only place that knows how names are stored for the search. It narrows a query that rights have narrowed before, so it
/// never finds what the caller may not see.
/// </remarks>
internal static class StoredNames
{
    /// <summary>The rows whose words begin with all words typed, in any order; where there is none, those one typing fault away in each longer word.</summary>
    /// <param name="rows">What the caller may see.</param>
    /// <param name="typed">What was typed; null or blank asks for all, and text without a letter or digit finds none.</param>
    public static IQueryable<T> SearchedBy<T>(this IQueryable<T> rows, string? typed)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(typed)) return rows;
        var terms = TypedText.Read(typed, SearchedKind.Names);
        if (terms.Count == 0) return rows.Where(row => false);

        var patterns = terms.Select(Exactly).ToArray();
        var exact = patterns.Aggregate(rows, Matching);
        var together = $"% {string.Concat(terms.Select(term => term.Word))}%";
        var found = rows;
        for (var term = 0; term < terms.Count; term++)
        {
            string[] strict = patterns[term], near = [.. strict, .. Nearly(terms[term]), together];
            found = found.Where(row => strict.Any(pattern => EF.Functions.Like(" " + EF.Property<string>(row, ExtractedColumns.SearchText) + " ", pattern))
                || (!exact.Any() && near.Any(pattern => EF.Functions.Like(" " + EF.Property<string>(row, ExtractedColumns.SearchText) + " ", pattern))));
        }

        return found;
    }

    private static IQueryable<T> Matching<T>(IQueryable<T> rows, string[] patterns)
        where T : class =>
        rows.Where(row => patterns.Any(pattern => EF.Functions.Like(" " + EF.Property<string>(row, ExtractedColumns.SearchText) + " ", pattern)));

    // Folded words are letters and digits: nothing in them is a wildcard.
    private static string[] Exactly(TypedTerm term) => [.. term.Readings.Select(reading => $"% {string.Join(' ', reading)}%")];

    // The patterns of Spelling.IsOneFaultFrom; a fault in the last letter counts against the whole word only.
    private static IEnumerable<string> Nearly(TypedTerm term)
    {
        if (!term.MayBeMisspelt) yield break;

        var word = term.Word;
        var last = word.Length - 1;
        for (var at = 0; at <= last; at++)
        {
            var end = at == last ? " %" : "%";
            yield return $"% {word[..at]}_{word[(at + 1)..]}{end}";
            yield return $"% {word[..at]}{word[(at + 1)..]}{end}";
            yield return $"% {word[..at]}_{word[at..]}%";
            if (at < last) yield return $"% {word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}{(at + 1 == last ? " %" : "%")}";
        }
    }
}
