using System.Text;
using System.Text.RegularExpressions;
using Matching.GraphQL.Language;
using Matching.GraphQL.Validation;

namespace Matching.GraphQL.Tests.Validation;

/// <summary>Damages good documents at random, always in the same way for the same seed, and expects an answer to each.</summary>
public partial class MutationFuzzTests
{
    private const int Mutants = 20_000;

    private static readonly string[] Documents =
    [
        "query All($name: String = \"Rex\", $filter: Filter, $on: Boolean! = true) @tag(name: \"a\") { dog(name: $name) "
        + "{ ...Pet @include(if: $on) knows(command: SIT) } pets(filter: $filter, colors: RED) { __typename ... on Cat { color } "
        + "... on Dog { tint: color } } __schema { types { fields { name } } } } fragment Pet on Named { name ... { name } }",
        "subscription S { ticks } mutation M { rename(name: \"\"\"\n  block \\\"\"\" é\n    text\n\"\"\") { name friends(first: 3) { volume } } }",
        "{ pet(where: {id: 1}) { ...A ...B } sum(a: -1, b: 2) x: sum(b: 0) person(id: \"\\u{1F600}\\uD83D\\uDE00\\n\", at: [1.5e3, "
        + "{a: null}]) { age # comment\n } } fragment A on Dog { name ...C } fragment B on Cat { name } fragment C on Animal { name(upper: false) }",
        "\"d\" query Q(\"v\" $v: [[Int!]!]! = [[1]] @once) { hello @skip(if: false) @tag(name: \"x\") } \"\"\"f\"\"\" fragment F on Query { hello }",
        "\"\"\"T\"\"\" type T implements I & J @a(b: {c: [1]}) { \"f\" f(a: Int = 1 @d, b: [E!]): T! } interface I { f: Int } "
        + "union U = | A | B extend union U = C enum E { A @x B } input P @oneOf { a: Int = 1 } "
        + "scalar D @specifiedBy(url: \"u\") directive @a(b: P) repeatable on FIELD | OBJECT schema { query: T } "
        + "extend schema @b extend input P { b: Int }",
    ];

    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "...", "|", "&", "=", "0", "-1", "1.5", "\"s\"", "\"\"\"b\"\"\"", "on", "null",
        "true", "fragment", "query", "type", "extend", "a", "\\u", "\"", "#", "\r\n", "\uFEFF", "é", "\0", "..", "01", "__typename", "name", "$on",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_mutant_is_parsed_and_judged_or_refused_with_a_place(int seed)
    {
        var random = new Random(seed);
        var (parsed, refused, accepted) = (0, 0, 0);
        for (var i = 0; i < Mutants / 2; i++)
        {
            var mutant = Mutate(random);
            if (Parse(mutant) is not { } document)
            {
                refused++;
                continue;
            }

            parsed++;
            if (Judge(document)) accepted++;
        }

        // The mutations must reach all three outcomes, or they test little.
        Assert.True(refused > Mutants / 10 && parsed > Mutants / 10 && accepted > Mutants / 200, $"{refused} refused, {parsed} parsed, {accepted} accepted");
    }

    private static DocumentNode? Parse(byte[] mutant)
    {
        try
        {
            var document = GraphQLParser.Parse(mutant);
            var printed = document.ToString();
            Assert.Equal(printed, GraphQLParser.Parse(printed, ParserOptions.Trusted).ToString());
            return document;
        }
        catch (GraphQLSyntaxException fault)
        {
            Assert.StartsWith("Syntax Error: ", fault.Message, StringComparison.Ordinal);
            AssertInside(fault.Location, mutant);
            return null;
        }
    }

    private static bool Judge(DocumentNode document)
    {
        var errors = DocumentValidator.Validate(AnimalSchema.Schema, document);
        foreach (var error in errors)
        {
            Assert.NotEmpty(error.Message);
            foreach (var place in error.Locations) AssertInside(place, document.Source.Utf8.Span);
        }

        return errors.Count == 0;
    }

    private static void AssertInside(SourceLocation place, ReadOnlySpan<byte> text)
    {
        var lines = 1 + text.Count((byte)'\n') + text.Count((byte)'\r');
        Assert.True(place.Line >= 1 && place.Line <= lines && place.Column >= 1 && place.Column <= text.Length + 1, $"{place}");
    }

    /// <summary>Changes words of a document, and sometimes single bytes.</summary>
    private static byte[] Mutate(Random random)
    {
        var words = Words(Pick(random, Documents));
        for (var changes = random.Next(3); changes >= 0; changes--) ChangeWords(words, random);
        var bytes = Encoding.UTF8.GetBytes(string.Join(' ', words));
        if (random.Next(5) == 0) bytes = ChangeBytes(bytes, random);
        return bytes;
    }

    private static List<string> Words(string document) =>
        [.. Word().Matches(document).Select(word => word.Value)];

    /// <summary>Mostly exchanges names, which leaves many documents well-formed; sometimes breaks their form.</summary>
    private static void ChangeWords(List<string> words, Random random)
    {
        int[] names = [.. Enumerable.Range(0, words.Count).Where(index => char.IsAsciiLetter(words[index][0]))];
        var (at, name, other) = (random.Next(words.Count), names[random.Next(names.Length)], names[random.Next(names.Length)]);
        switch (random.Next(10))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, words[at]);
                break;
            case 2:
                words[at] = Pick(random, Tokens);
                break;
            case 3:
                words.AddRange(Words(Pick(random, Documents)));
                break;
            case 4:
                words.Insert(name, words[other]);
                break;
            case 5 or 6:
                (words[name], words[other]) = (words[other], words[name]);
                break;
            default:
                words[name] = words[other];
                break;
        }
    }

    private static byte[] ChangeBytes(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        if (random.Next(3) == 0) return bytes[..at];

        bytes[at] = (byte)random.Next(random.Next(2) == 0 ? 128 : 256);
        return bytes;
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];

    /// <summary>Names, variables and directives, spreads, numbers, strings, comments; else single characters.</summary>
    [GeneratedRegex("""[$@]?[a-zA-Z_]\w*|\.\.\.|-?\d[\w.]*|\"{3}.*?(?<!\\)\"{3}|"[^"]*"|\#.*?\n|\S""", RegexOptions.Singleline)]
    private static partial Regex Word();
}
