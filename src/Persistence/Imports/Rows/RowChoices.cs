using System.Text.RegularExpressions;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Rows;

/// <summary>Reads names of enumerations from a row: <c>PUBLIC_WORKS</c>, in any letter case, or a French name beside it.</summary>
internal static partial class RowChoices
{
    /// <summary>The value named; null when empty or refused.</summary>
    public static T? Choice<T>(this ImportRow row, Column column, IReadOnlyDictionary<string, T>? otherNames = null) where T : struct, Enum
    {
        if (row.Raw(column) is not { } text) return null;
        if (Find(text, otherNames) is { } value) return value;
        Refuse(row, column, text, otherNames);
        return null;
    }

    /// <summary>The value named, which must be there; the default when refused.</summary>
    public static T RequiredChoice<T>(this ImportRow row, Column column, IReadOnlyDictionary<string, T>? otherNames = null) where T : struct, Enum =>
        row.Raw(column) is null ? row.Missing(column, default(T)) : row.Choice(column, otherNames) ?? default;

    /// <summary>Several values in one cell, with commas, bars or blanks between; each once, as they are written.</summary>
    public static IReadOnlyList<T> Choices<T>(this ImportRow row, Column column, IReadOnlyDictionary<string, T>? otherNames = null) where T : struct, Enum
    {
        var found = new List<T>();
        foreach (var part in row.Parts(column))
        {
            if (Find(part, otherNames) is not { } value) Refuse(row, column, part, otherNames);
            else if (!found.Contains(value)) found.Add(value);
        }
        return found;
    }

    /// <summary>The name as exports write it: words in capitals, joined by underscores.</summary>
    public static string NameOf<T>(T value) where T : struct, Enum => WordStart().Replace(value.ToString(), "_").ToUpperInvariant();

    /// <summary>The value that a part of a cell names; null when refused.</summary>
    public static T? ChoiceOf<T>(ImportRow row, Column column, string text) where T : struct, Enum
    {
        if (Find<T>(text, null) is { } value) return value;
        Refuse<T>(row, column, text, null);
        return null;
    }

    private static T? Find<T>(string text, IReadOnlyDictionary<string, T>? otherNames) where T : struct, Enum
    {
        var folded = Spelling.Letters(text);
        foreach (var value in Enum.GetValues<T>())
        {
            if (Spelling.Letters(value.ToString()) == folded) return value;
        }
        foreach (var (name, value) in otherNames ?? new Dictionary<string, T>())
        {
            if (Spelling.Letters(name) == folded) return value;
        }
        return null;
    }

    private static void Refuse<T>(ImportRow row, Column column, string text, IReadOnlyDictionary<string, T>? otherNames) where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Select(NameOf).ToList();
        row.Refuse(column, new ImportFault("choice.unknown", text, string.Join(", ", names))
        {
            Suggestion = Spelling.Nearest(text, names.Concat(otherNames?.Keys ?? [])),
        });
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
