using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Matching.Architecture.Tests;

/// <summary>Texts for readers are whole in both languages.</summary>
public sealed partial class TextTests
{
    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.en.resx", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Files))]
    public void Both_languages_have_the_same_texts_with_the_same_slots(string english)
    {
        var (en, fr) = (Read(english), Read(english.Replace(".en.resx", ".resx", StringComparison.Ordinal)));

        Assert.Equal(fr.Keys.Order(StringComparer.Ordinal), en.Keys.Order(StringComparer.Ordinal));
        Assert.All(fr, text => Assert.True(Slots(text.Value).SetEquals(Slots(en[text.Key])), $"{text.Key}: '{text.Value}' and '{en[text.Key]}'"));
    }

    [Theory, MemberData(nameof(Files))]
    public void No_text_holds_a_word_twice_or_words_of_the_other_language(string english)
    {
        var (en, fr) = (Read(english), Read(english.Replace(".en.resx", ".resx", StringComparison.Ordinal)));

        Assert.All(fr.Concat(en), text => Assert.DoesNotMatch(@"(?i)(?<![-\w])(\p{L}+)\s+\1(?![-\w])", text.Value));
        Assert.Empty(fr.Where(text => EnglishWords().IsMatch(Plain(text.Value))).Select(text => $"{text.Key}: {text.Value}"));
        Assert.Empty(en.Where(text => FrenchWords().IsMatch(Plain(text.Value))).Select(text => $"{text.Key}: {text.Value}"));
    }

    [Theory, MemberData(nameof(Files))]
    public void Apostrophes_within_words_are_typographic(string english)
    {
        var texts = Read(english).Concat(Read(english.Replace(".en.resx", ".resx", StringComparison.Ordinal)));

        Assert.Empty(texts.Where(text => StraightApostrophe().IsMatch(Plain(text.Value))).Select(text => $"{text.Key}: {text.Value}"));
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Repository.Root, file))
        .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    // The format of a slot is the language's own.
    private static HashSet<string> Slots(string text) => [.. Slot().Matches(text).Select(slot => slot.Groups[1].Value)];

    // Options, settings and what stands in brackets of a command are no words.
    private static string Plain(string text) => Code().Replace(text, " ");

    // Before a word, a quotation or a slot; English quotes words by such marks, which stand outside them.
    [GeneratedRegex(@"\p{L}'(?=[\p{L}«{])")]
    private static partial Regex StraightApostrophe();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"--?[\w-]+|\{[^}]*\}|\S*[=/:]\S+|«[^»]*»|“[^”]*”")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?i)\b(the|of|is|are|was|at most|less|expected|hours|years|with|and|must|than|between)\b")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"(?i)\b(les|des|est|une|dans|pour|avec|attendu|heures|jours|moins)\b")]
    private static partial Regex FrenchWords();
}
