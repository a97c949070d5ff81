using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Matching.Api.Speech;

/// <summary>Says in French what requests are told in English, from <c>FrenchMessages.resx</c>: each English sentence, values in numbered braces, names the
/// French one.</summary>
/// <remarks>docs/decisions/0171-errors-in-french.md. What a value holds is said in French too where it is a sentence of its own.</remarks>
internal static partial class FrenchMessages
{
    private const int Deepest = 3;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    private static readonly Lazy<Sentences> All = new(Read);

    /// <summary>The French sentence; the message as it is where there is none.</summary>
    public static string Say(string message) => Find(message, 0) ?? message;

    /// <summary>The French sentence; null where there is none.</summary>
    public static string? Find(string message) => Find(message, 0);

    private static string? Find(string message, int depth)
    {
        if (depth > Deepest) return null;
        if (All.Value.Whole.TryGetValue(message, out var whole)) return whole;
        // Quoted values seldom hold a quotation mark, so a reading without one comes before a reading whose value swallows half of the message.
        foreach (var isStrict in new[] { true, false })
        {
            foreach (var sentence in All.Value.WithValues)
            {
                if (sentence.Read(message, isStrict) is { } values) return Fill(sentence.French, values, depth);
            }
        }

        // What is often added to another sentence.
        var hint = message.LastIndexOf(" Did you mean ", StringComparison.Ordinal);
        return hint > 0 && Find(message[..hint], depth + 1) is { } said && Find(message[(hint + 1)..], depth + 1) is { } hinted ? $"{said} {hinted}" : null;
    }

    private static string Fill(string french, IReadOnlyList<string> values, int depth) => Place().Replace(french, place =>
    {
        var value = ValueAt(place.Groups[1], values);
        if (place.Groups[2].Success && FaultWords.Allowed(ValueAt(place.Groups[2], values), French) is { } allowed) return allowed;
        return value.Contains(' ', StringComparison.Ordinal) ? Find(value, depth + 1) ?? value : value;
    });

    private static string ValueAt(Group place, IReadOnlyList<string> values) => values[int.Parse(place.ValueSpan, CultureInfo.InvariantCulture)];

    private static Sentences Read()
    {
        var texts = new ResourceManager(typeof(FrenchMessages)).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        var all = texts.Cast<DictionaryEntry>().Select(text => ((string)text.Key, (string)text.Value!)).ToLookup(text => Place().IsMatch(text.Item1));
        return new(
            all[false].ToFrozenDictionary(text => text.Item1, text => text.Item2, StringComparer.Ordinal),
            // The more of a sentence is fixed text, the surer it is the one that is meant.
            [
                .. all[true]
                    .Select(text => new Sentence(text.Item1, text.Item2))
                    .OrderByDescending(sentence => sentence.FixedLength)
                    .ThenBy(sentence => sentence.English, StringComparer.Ordinal),
            ]);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex EnglishPlace();

    // {3}, or {3|2}: what a fault of the code {2} would accept, in place of the English words {3}.
    [GeneratedRegex(@"\{(\d)(?:\|(\d))?\}")]
    private static partial Regex Place();

    private sealed record Sentences(FrozenDictionary<string, string> Whole, IReadOnlyList<Sentence> WithValues);

    private sealed class Sentence
    {
        private readonly string _beginning;
        private readonly string _end;
        private readonly Regex _strict, _loose;

        public Sentence(string english, string french)
        {
            var fixedParts = EnglishPlace().Split(english);
            (English, French, FixedLength) = (english, french, fixedParts.Sum(part => part.Length));
            (_beginning, _end) = (fixedParts[0], fixedParts[^1]);
            _loose = Pattern(string.Join("(.*?)", fixedParts.Select(Regex.Escape)));
            _strict = Pattern(string.Concat(fixedParts.Select((part, index) =>
                Regex.Escape(part) + (index == fixedParts.Length - 1 ? "" : fixedParts[index + 1].StartsWith('"') ? "([^\"]*)" : "(.*?)"))));
        }

        public string English { get; }

        public string French { get; }

        public int FixedLength { get; }

        /// <summary>The values of a message that says this; null for another message.</summary>
        /// <param name="message">The message.</param>
        /// <param name="isStrict">Whether values between quotation marks hold none.</param>
        public IReadOnlyList<string>? Read(string message, bool isStrict) =>
            message.StartsWith(_beginning, StringComparison.Ordinal)
                && message.EndsWith(_end, StringComparison.Ordinal)
                && (isStrict ? _strict : _loose).Match(message) is { Success: true } match
                ? [.. match.Groups.Values.Skip(1).Select(group => group.Value)]
                : null;

        // Linear in the message, whatever it holds: it repeats what a stranger sent.
        private static Regex Pattern(string pattern) =>
            new($"^{pattern}$", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }
}
