using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>A name says what a thing is; a file is named after its one concept.</summary>
internal static partial class Names
{
    private const int FewLines = 25;

    /// <summary>Types whose name says nothing.</summary>
    public static IEnumerable<string> EmptyIn(string source) =>
        SourceText.TopLevelTypes(source).Select(type => type.Name).Where(name => Empty().IsMatch(name));

    /// <summary>Public types that nobody would look for in their file.</summary>
    /// <remarks>
    /// Looked for in its place is the type of the file's name; beside it what derives from it, carries its name
    /// (<c>Page</c>, <c>PageEdge</c>; <c>IText</c>, <c>Text</c>; <c>Map</c>, <c>IMapSource</c>), is a choice it offers (an enum),
    /// or is a type of a few lines that it uses; and a family in a file of its plural (<c>ValueNodes</c> holds every <c>…Node</c>).
    /// </remarks>
    public static IEnumerable<string> Misplaced(string file, string source)
    {
        var stem = PlainName(file);
        var types = SourceText.TopLevelTypes(source);
        var namesake = types.FirstOrDefault(type => type.Name == stem);
        return types
            .Where(type => type.IsPublic && type.Name != stem && !IsOfFamily(stem, type.Name))
            .Where(type => namesake is null || !BelongsTo(namesake, type))
            .Select(type => type.Name);
    }

    /// <summary>Names that types of several namespaces bear: one word then means two things.</summary>
    public static IEnumerable<string> Shared(IEnumerable<string> sources) =>
        from source in sources
        from type in SourceText.TopLevelTypes(source)
        group NamespaceOf(source) by type.Name into spaces
        where spaces.Distinct().Skip(1).Any()
        select $"{spaces.Key}: {string.Join(", ", spaces.Distinct().Order(StringComparer.Ordinal))}";

    private static string NamespaceOf(string source) => Namespace().Match(source).Groups[1].Value;

    private static bool BelongsTo(SourceText.TypeDeclaration namesake, SourceText.TypeDeclaration type) =>
        type.IsEnum
        || type.Bases.Contains(namesake.Name)
        || type.Name.StartsWith(namesake.Name, StringComparison.Ordinal)
        || type.Name.StartsWith("I" + namesake.Name, StringComparison.Ordinal)
        || "I" + type.Name == namesake.Name
        || (type.Lines <= FewLines && namesake.Mentions(type.Name));

    // A type with a parameter may live beside its plain namesake: ScalarType.cs, ScalarTypeOfT.cs.
    private static string PlainName(string file) =>
        Path.GetFileName(file).Split('.')[0] is var stem && stem.EndsWith("OfT", StringComparison.Ordinal) ? stem[..^3] : stem;

    private static bool IsOfFamily(string stem, string name) =>
        stem.EndsWith('s') && LastWord().Match(stem[..^1]).Value is { Length: > 0 } member && name.EndsWith(member, StringComparison.Ordinal);

    [GeneratedRegex("[A-Z][a-z0-9]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilit(y|ies)|Service|Base|Common)$")]
    private static partial Regex Empty();
}
