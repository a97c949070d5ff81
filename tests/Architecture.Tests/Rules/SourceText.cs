using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>Reads C# as far as these rules need it.</summary>
internal static partial class SourceText
{
    /// <summary>The source with comments and the insides of texts blanked, every line in its place.</summary>
    public static string WithoutComments(string source) =>
        CommentOrText().Replace(source, match => new string([.. match.Value.Select(letter => letter == '\n' ? '\n' : ' ')]));

    /// <summary>The types a file declares at its top level.</summary>
    public static IReadOnlyList<TypeDeclaration> TopLevelTypes(string source) =>
    [
        .. Declaration().Matches(WithoutComments(source)).Select(match => new TypeDeclaration(
            match.Groups["name"].Value,
            match.Groups["modifiers"].Value.Contains("public", StringComparison.Ordinal),
            match.Groups["kind"].Value == "enum",
            [.. Word().Matches(match.Groups["bases"].Value).Select(word => word.Value)])),
    ];

    /// <summary>A type as its declaration shows it.</summary>
    internal sealed record TypeDeclaration(string Name, bool IsPublic, bool IsEnum, IReadOnlyList<string> Bases);

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
