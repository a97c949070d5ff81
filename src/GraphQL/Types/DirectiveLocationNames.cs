using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Matching.GraphQL.Types;

/// <summary>The specification's spelling of directive locations, such as <c>FIELD_DEFINITION</c>.</summary>
public static partial class DirectiveLocationNames
{
    private static readonly FrozenDictionary<DirectiveLocation, string> Names =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(location => location, Spell);

    private static readonly FrozenDictionary<string, DirectiveLocation> Locations =
        Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The location's name in a document.</summary>
    public static string NameOf(DirectiveLocation location) => Names[location];

    /// <summary>The location of that name; false when there is none.</summary>
    public static bool TryParse(string name, out DirectiveLocation location) => Locations.TryGetValue(name, out location);

    private static string Spell(DirectiveLocation location) => WordStart().Replace(location.ToString(), "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
