using System.Globalization;

namespace Matching.Ranking.Bench;

/// <summary>The words behind a command: names that begin with two dashes, each with its value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    public Arguments(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at += 2)
        {
            if (!words[at].StartsWith("--", StringComparison.Ordinal) || at + 1 == words.Count)
                throw new ArgumentException($"'{words[at]}'; expected --name followed by its value.");
            if (!_values.TryAdd(words[at][2..], words[at + 1])) throw new ArgumentException($"--{words[at][2..]} is given twice; expected once.");
        }
    }

    /// <summary>A value that must be there.</summary>
    public string Take(string name) => Find(name) ?? throw new ArgumentException($"--{name} is missing.");

    /// <summary>A value that may be there.</summary>
    public string? Find(string name) => _values.Remove(name, out var value) ? value : null;

    public int Whole(string name, int otherwise) => Find(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : throw new ArgumentException($"--{name} is '{text}'; expected a whole number.");

    public double Number(string name, double otherwise) => Find(name) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw new ArgumentException($"--{name} is '{text}'; expected a number.");

    /// <summary>One of several words.</summary>
    public T OneOf<T>(string name, T otherwise, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (Find(name) is not { } text) return otherwise;
        foreach (var (word, value) in words)
            if (word == text) return value;
        throw new ArgumentException($"--{name} is '{text}'; expected one of {string.Join(", ", words.ToArray().Select(pair => pair.Word))}.");
    }

    /// <summary>Refuses what nobody asked for.</summary>
    /// <param name="command">What does not know it.</param>
    public void End(string command = "this command")
    {
        if (_values.Count > 0)
            throw new ArgumentException($"--{string.Join(", --", _values.Keys.Order(StringComparer.Ordinal))} is not known to {command}.");
    }
}
