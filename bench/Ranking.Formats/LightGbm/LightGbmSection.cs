using System.Globalization;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Ranking.Formats;

/// <summary>The <c>name=value</c> lines of the header or of one tree.</summary>
internal sealed class LightGbmSection(string title, int firstLine)
{
    private const string EndOfTrees = "end of trees";
    private readonly Dictionary<string, (string Value, int Line)> _entries = [];

    /// <summary>What stands before the first entry: <c>tree</c> for the header, else <c>Tree=n</c>.</summary>
    public string Title => title;

    /// <summary>The header, and then each tree; what follows the trees (importances, parameters) is left out.</summary>
    public static List<LightGbmSection> Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0] != "tree") throw new RankingModelException("Not a LightGBM model: the first line must be 'tree'.");
        var sections = new List<LightGbmSection> { new("tree", 1) };
        var ended = false;
        for (var at = 1; at < lines.Length && !ended; at++)
        {
            var line = lines[at];
            if (line.StartsWith("Tree=", StringComparison.Ordinal)) sections.Add(new(line, at + 1));
            else if (line == EndOfTrees || line.StartsWith("feature importances", StringComparison.Ordinal)) ended = true;
            else if (line.Length > 0) sections[^1].Add(line, at + 1);
        }

        // The last line must have its end too: a number may be cut in the middle.
        return ended ? sections : throw new RankingModelException($"Line {lines.Length}: the file ends here; expected '{EndOfTrees}' after the last tree.");
    }

    /// <summary>The text after the name, or null when there is no such line.</summary>
    public string? Find(string name) => _entries.TryGetValue(name, out var entry) ? entry.Value : null;

    /// <summary>The line's words; none when it is empty.</summary>
    public string[] Words(string name) => Required(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As many whole numbers as expected.</summary>
    public int[] WholeNumbers(string name, int count) => Numbers(name, count, word =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null, "a whole number");

    /// <summary>As many bit sets of 32 as expected.</summary>
    public uint[] Bits(string name, int count) => Numbers(name, count, word =>
        uint.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : (uint?)null, "a whole number from 0 to 4294967295");

    /// <summary>As many finite numbers as expected.</summary>
    public double[] Reals(string name, int count) => Numbers(name, count, word =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : (double?)null, "a finite number");

    /// <summary>One whole number.</summary>
    public int WholeNumber(string name) => WholeNumbers(name, 1)[0];

    /// <summary>What to throw about an entry.</summary>
    public RankingModelException Error(string name, string what) =>
        new(_entries.TryGetValue(name, out var entry) ? $"Line {entry.Line}, {title}, '{name}': {what}." : $"Line {firstLine}, {title}: {what}.");

    private T[] Numbers<T>(string name, int count, Func<string, T?> read, string expected) where T : struct
    {
        var words = Words(name);
        if (words.Length != count) throw Error(name, $"{words.Length} numbers; expected {count}");
        return [.. words.Select(word => read(word) ?? throw Error(name, $"'{ModelLines.Short(word)}'; expected {expected}"))];
    }

    private string Required(string name) => Find(name) ?? throw Error(name, $"there is no '{name}'; expected it here");

    private void Add(string line, int number)
    {
        var (name, value) = line.IndexOf('=', StringComparison.Ordinal) is var sign and >= 0 ? (line[..sign], line[(sign + 1)..]) : (line, "");
        if (!_entries.TryAdd(name, (value, number)))
            throw new RankingModelException($"Line {number}, {title}: '{ModelLines.Short(name)}' stands here a second time.");
    }
}
