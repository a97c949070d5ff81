using System.Text;
using System.Text.RegularExpressions;

namespace Matching.GraphQL.Fuzz.Mutations;

/// <summary>Changes tokens of GraphQL or JSON: what stays mostly parses, and fails later.</summary>
internal static partial class TokenMutation
{
    private static readonly string[] Others =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "|", "&", "!", "@", "$", "...", ",", "\"", "\"\"\"", "#", "\\", "\uFEFF", "\u0000", " ", "\n",
        "0", "-0", "1", "-1", "01", "1.", ".5", "1e999", "-1e-999", "0.1", "2147483648", "-2147483649", "9223372036854775808",
        "99999999999999999999999999999999",
        "null", "true", "false", "on", "query", "mutation", "subscription", "fragment", "input", "type", "extend", "schema", "repeatable",
        "\"\"", "\"text\"", "\"\\u{10FFFF}\"", "\"\\uD83D\\uDE00\"", "\"\\uD83D\"", "\"\\u{110000}\"", "\"\"\"block\n  text\"\"\"",
        "\"2026-02-30\"", "\"2026-03-01T25:00:00Z\"",
        "@skip(if: true)", "@include(if: $n)", "@skip(if: $flag)", "@defer", "@defer(label: \"a\")", "@stream(initialCount: 1)", "@deprecated", "@unknown",
        "__typename", "__schema", "__type(name: \"Plant\")", "... on Plant", "... on IGrows", "... on Tool", "... F", "{ __typename }",
        "plant(id: 1)", "plants", "beds(first: 2)", "latest", "growing", "find(text: \"a\")", "echo(input: {})",
        "choose(choice: {plant: \"a\"})", "matrix(rows: [[1, null]])", "broken", "brokenLater", "refused", "holes",
        "id", "number", "height", "kind", "words", "sown", "seeds", "neighbour", "smell", "taste", "nodes", "edges", "pageInfo", "totalCount",
        "HERB", "FRUIT_TREE", "Int", "String!", "[Int!]!", "Everything", "EverythingInput", "ChoiceInput", "Plant", "alias:", "$n", "$n: Int", "$input",
        "number:", "text:", "inner: {", "lists: [[1]]", "maybe: null", "first: -1", "after: \"zzz\"", "last: 9999",
    ];

    public static byte[] Apply(byte[] text, Random random)
    {
        var tokens = Token().Matches(Encoding.UTF8.GetString(text)).Select(match => match.Value).ToList();
        var at = random.Next(tokens.Count + 1);
        var inside = tokens.Count == 0 ? 0 : random.Next(tokens.Count);
        var other = Others[random.Next(Others.Length)];
        switch (random.Next(6))
        {
            case 0 when tokens.Count > 0: tokens.RemoveAt(inside); break;
            case 1 when tokens.Count > 0: tokens.Insert(at, tokens[inside]); break;
            case 2 when tokens.Count > 0: tokens[inside] = other; break;
            case 3 when tokens.Count > 0: (tokens[inside], tokens[at % tokens.Count]) = (tokens[at % tokens.Count], tokens[inside]); break;
            case 4: tokens.InsertRange(at, Enumerable.Repeat(other + " ", 1 << random.Next(13))); break;
            default: tokens.Insert(at, $" {other} "); break;
        }

        return Encoding.UTF8.GetBytes(string.Concat(tokens));
    }

    [GeneratedRegex("\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|[A-Za-z_][A-Za-z0-9_]*|-?[0-9][0-9.eE+-]*|\\.\\.\\.|\\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
