using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>Reads C# as far as these rules need it.</summary>
internal static partial class SourceText
{
    /// <summary>The source with comments and the insides of texts blanked, every line in its place.</summary>
    public static string WithoutComments(string source) =>
        CommentOrText().Replace(source, match => new string([.. match.Value.Select(letter => letter == '\n' ? '\n' : ' ')]));

    /// <summary>The types a file declares at its top level.</summary>
    public static IReadOnlyList<TypeDeclaration> TopLevelTypes(string source)
    {
        var code = WithoutComments(source);
        var found = Declaration().Matches(code);
        return
        [
            .. found.Select((match, at) => new TypeDeclaration(
                match.Groups["name"].Value,
                match.Groups["modifiers"].Value.Contains("public", StringComparison.Ordinal),
                match.Groups["kind"].Value == "enum",
                [.. Word().Matches(match.Groups["bases"].Value).Select(word => word.Value)],
                code[match.Index..(at + 1 < found.Count ? found[at + 1].Index : code.Length)].TrimEnd())),
        ];
    }

    /// <summary>A type as its declaration shows it, and its text without comments.</summary>
    internal sealed record TypeDeclaration(string Name, bool IsPublic, bool IsEnum, IReadOnlyList<string> Bases, string Text)
    {
        public int Lines => Text.Count(letter => letter == '\n') + 1;

        public bool Mentions(string name) => Word().Matches(Text).Any(word => word.Value == name);
    }

    [GeneratedRegex(""""
        (?x)
        //[^\n]*                      # to the end of the line
        | /\*.*?\*/                   # between marks
        | (?<quotes>"{3,}).*?\k<quotes>  # raw text
        | @\$?"(?:[^"]|"")*"          # verbatim text
        | \$?"(?:\\.|[^"\\\n])*"      # plain text
        | '(?:\\.[^']*|[^'\\])'       # letter
        """", RegexOptions.Singleline)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("""
        (?x)^(?<modifiers>(?:(?:public|internal|file|sealed|abstract|static|readonly|partial|ref|unsafe)\s+)*)
        (?<kind>class|struct|interface|enum|record(?:\s+struct|\s+class)?|delegate\s+[\w<>\[\]?,.\s]+?)\s+
        (?<name>[A-Z]\w*)(?<bases>[^{;]*)
        """, RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
