using System.Buffers;
using System.Text;
using Matching.Ranking.Models.Files;

namespace Matching.Ranking.Models;

/// <summary>What may stand in one word or in the rest of one line of a model file.</summary>
internal static class InfoText
{
    public const int LongestName = 100, LongestText = 1_000;

    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_@");

    public static void CheckName(string name, string what)
    {
        if (name.Length is 0 or > LongestName || name.AsSpan().ContainsAnyExcept(NameLetters))
            throw new ArgumentException($"{what} '{ModelLines.Short(name)}'; expected 1 to {LongestName} letters, digits, '.', '-', '_' or '@'.");
    }

    public static void CheckText(string text, string name)
    {
        if (text.Length > LongestText || text.Any(char.IsControl) || text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
            throw new ArgumentException(
                $"The text of '{name}' has {text.Length} characters or one that does not print; expected at most {LongestText} on one line.");
    }

    public static void CheckNumber(double number, string name)
    {
        if (!double.IsFinite(number)) throw new ArgumentException($"'{name}' is {number}; expected a finite number.");
    }
}
