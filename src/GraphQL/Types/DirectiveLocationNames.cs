using System.Text.RegularExpressions;

namespace Matching.GraphQL.Types;

/// <summary>The specification's spelling of directive locations, such as <c>FIELD_DEFINITION</c>.</summary>
public static partial class DirectiveLocationNames
{
    // By the location's number. Few enough to be looked through, and a dictionary of enums is compiled at every start.
    private static readonly string[] Names = Array.ConvertAll(Enum.GetNames<DirectiveLocation>(), Spell);

    /// <summary>The location's name in a document.</summary>
    public static string NameOf(DirectiveLocation location) => Names[(int)location];

    /// <summary>The location of that name; false when there is none.</summary>
    public static bool TryParse(string name, out DirectiveLocation location)
    {
        var index = Array.IndexOf(Names, name);
        location = (DirectiveLocation)Math.Max(index, 0);
        return index >= 0;
    }

    private static string Spell(string location) => WordStart().Replace(location, "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
