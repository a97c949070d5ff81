using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>A recipe of <c>docs/changing.md</c>: the files that one kind of change touches.</summary>
/// <param name="Title">The section's heading.</param>
/// <param name="Limit">How many files it may name.</param>
/// <param name="Files">The numbered files, each named first in its line.</param>
/// <param name="Others">What else may mention the example: written by a command, or what uses it.</param>
/// <param name="Examples">Texts by which an existing example is found.</param>
/// <param name="InTests">Texts by which the tests know the example; the same where nothing else is said.</param>
/// <param name="Tests">The tests that tell what was forgotten: a class, or a class and a method.</param>
/// <param name="Named">Every path of the section.</param>
/// <param name="Untold">Numbered lines that do not say what tells when they are forgotten.</param>
internal sealed partial record Recipe(
    string Title,
    int Limit,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Others,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string> InTests,
    IReadOnlyList<string> Tests,
    IReadOnlyList<string> Named,
    IReadOnlyList<string> Untold)
{
    /// <summary>Every recipe of the page, in order.</summary>
    public static IReadOnlyList<Recipe> All(string page) => [.. Section().Split(page.ReplaceLineEndings("\n")).Skip(1).Select(Read)];

    /// <summary>What is not true of the recipe.</summary>
    /// <param name="texts">Every file of the repository by its path, with its text.</param>
    public IEnumerable<string> Faults(IReadOnlyDictionary<string, string> texts)
    {
        if (Files.Count == 0 || Files.Count > Limit) yield return $"{Files.Count} files are numbered, at most {Limit} are promised";
        if (Examples.Count == 0) yield return "no example is named";
        foreach (var line in Untold) yield return $"it is not said what tells when this is forgotten: {line}";
        foreach (var file in Named.Where(file => !texts.Keys.Any(path => IsIn(path, file)))) yield return $"{file} does not exist";
        foreach (var test in Tests.Where(test => !IsTest(test, texts))) yield return $"there is no test {test}";

        var mentioning = texts.Where(text => Searched(text.Key) && Mentions(text.Value, Examples)).Select(text => text.Key).ToList();
        foreach (var file in mentioning.Where(path => !Files.Concat(Others).Any(file => IsIn(path, file))))
            yield return $"{file} mentions the example and is not named";
        foreach (var file in Files.Concat(Others).Where(file => Searched(file) && !mentioning.Any(path => IsIn(path, file))))
            yield return $"{file} does not mention the example";
        foreach (
            var file in Files.Where(file =>
                file.StartsWith("tests/", StringComparison.Ordinal) && texts.TryGetValue(file, out var text) && !Mentions(text, InTests)))
            yield return $"{file} does not mention the example";
    }

    private static Recipe Read(string section)
    {
        var example = Example().Match(section);
        var numbered = Numbered().Matches(section).Select(line => line.Value).ToList();
        var examples = Quoted(example.Groups[1].Value);
        return new(
            section.Split('\n')[0].Trim(),
            AtMost().Match(section) is { Success: true } limit ? int.Parse(limit.Groups[1].Value, CultureInfo.InvariantCulture) : 0,
            [.. numbered.Select(line => Quoted(line)[0])],
            [.. Allowed().Matches(section).SelectMany(line => Quoted(line.Value)).Where(IsPath)],
            examples,
            example.Groups[2].Success ? Quoted(example.Groups[2].Value) : examples,
            [.. Quoted(section).Where(text => Test().IsMatch(text)).Distinct()],
            [.. Quoted(section).Where(IsPath).Distinct()],
            [.. numbered.Where(line => !line.Contains("Forgotten: ", StringComparison.Ordinal))]);
    }

    private static IReadOnlyList<string> Quoted(string text) => [.. Quote().Matches(text).Select(quote => quote.Groups[1].Value)];

    private static bool IsPath(string text) => Path().IsMatch(text);

    private static bool IsIn(string path, string file) => file.EndsWith('/') ? path.StartsWith(file, StringComparison.Ordinal) : path == file;

    // What people change and what they read; the tests that happen to use an example are not counted. The page itself names all examples.
    private static bool Searched(string path) =>
        path is not "docs/changing.md"
        && (path is "schema.graphql" || path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("docs/", StringComparison.Ordinal));

    private static bool Mentions(string text, IReadOnlyList<string> examples) => examples.Any(example =>
        text.Contains(example, StringComparison.Ordinal) || text.Contains(char.ToLowerInvariant(example[0]) + example[1..], StringComparison.Ordinal));

    private static bool IsTest(string test, IReadOnlyDictionary<string, string> texts) =>
        texts.Where(text => text.Key.StartsWith("tests/", StringComparison.Ordinal) && text.Key.EndsWith($"/{test.Split('.')[0]}.cs", StringComparison.Ordinal))
            .Any(text => test.Split('.') is not [_, var method] || text.Value.Contains($" {method}(", StringComparison.Ordinal));

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^At most (\d+) files\b", RegexOptions.Multiline)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\bExample: ((?:`[^`]+`(?:, )?)+)(?:, in tests ((?:`[^`]+`(?:, )?)+))?\.")]
    private static partial Regex Example();

    [GeneratedRegex(@"^\d+\. .*`.*$", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:By a command|Besides): .*$", RegexOptions.Multiline)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^(schema\.graphql|(src|docs|tests|tools)/\S*)$")]
    private static partial Regex Path();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^\w+(Tests|Contract)(\.\w+)?$")]
    private static partial Regex Test();
}
