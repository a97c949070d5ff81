using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>A name says what a thing is; a file is named after its one concept.</summary>
internal static partial class Names
{
    /// <summary>Types whose name says nothing.</summary>
    public static IEnumerable<string> EmptyIn(string source) =>
        SourceText.TopLevelTypes(source).Select(type => type.Name).Where(name => Empty().IsMatch(name));

    /// <summary>Public types that nobody would look for in their file.</summary>
    /// <remarks>
    /// Looked for in its place is the type of the file's name; beside it what derives from it, carries its name
    /// (<c>Page</c>, <c>PageEdge</c>; <c>IText</c>, <c>Text</c>) or is a choice it offers (an enum);
    /// and a family in a file of its plural (<c>ValueNodes</c> holds every <c>…Node</c>).
    /// </remarks>
    public static IEnumerable<string> Misplaced(string file, string source)
    {
        var stem = PlainName(file);
        var types = SourceText.TopLevelTypes(source);
        var hasNamesake = types.Any(type => type.Name == stem);
        return types
            .Where(type => type.IsPublic && type.Name != stem && !IsOfFamily(stem, type.Name))
            .Where(type => !hasNamesake || !(type.IsEnum || type.Bases.Contains(stem) || type.Name.StartsWith(stem, StringComparison.Ordinal) || "I" + type.Name == stem))
            .Select(type => type.Name);
    }

    // A type with a parameter may live beside its plain namesake: ScalarType.cs, ScalarTypeOfT.cs.
    private static string PlainName(string file) =>
        Path.GetFileName(file).Split('.')[0] is var stem && stem.EndsWith("OfT", StringComparison.Ordinal) ? stem[..^3] : stem;

    private static bool IsOfFamily(string stem, string name) =>
        stem.EndsWith('s') && LastWord().Match(stem[..^1]).Value is { Length: > 0 } member && name.EndsWith(member, StringComparison.Ordinal);

    [GeneratedRegex("[A-Z][a-z0-9]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilit(y|ies)|Service|Base|Common)$")]
    private static partial Regex Empty();
}
