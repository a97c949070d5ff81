using System.Text.RegularExpressions;

namespace Matching.GraphQL.Types;

/// <summary>Where a directive may stand (spec <c>DirectiveLocation</c>); names as in the specification once upper-cased.</summary>
public enum DirectiveLocation
{
    /// <summary><c>QUERY</c>: a query operation.</summary>
    Query,
    /// <summary><c>MUTATION</c>: a mutation operation.</summary>
    Mutation,
    /// <summary><c>SUBSCRIPTION</c>: a subscription operation.</summary>
    Subscription,
    /// <summary><c>FIELD</c>: a field selection.</summary>
    Field,
    /// <summary><c>FRAGMENT_DEFINITION</c>.</summary>
    FragmentDefinition,
    /// <summary><c>FRAGMENT_SPREAD</c>.</summary>
    FragmentSpread,
    /// <summary><c>INLINE_FRAGMENT</c>.</summary>
    InlineFragment,
    /// <summary><c>VARIABLE_DEFINITION</c>.</summary>
    VariableDefinition,
    /// <summary><c>SCHEMA</c>.</summary>
    Schema,
    /// <summary><c>SCALAR</c>.</summary>
    Scalar,
    /// <summary><c>OBJECT</c>.</summary>
    Object,
    /// <summary><c>FIELD_DEFINITION</c>.</summary>
    FieldDefinition,
    /// <summary><c>ARGUMENT_DEFINITION</c>.</summary>
    ArgumentDefinition,
    /// <summary><c>INTERFACE</c>.</summary>
    Interface,
    /// <summary><c>UNION</c>.</summary>
    Union,
    /// <summary><c>ENUM</c>.</summary>
    Enum,
    /// <summary><c>ENUM_VALUE</c>.</summary>
    EnumValue,
    /// <summary><c>INPUT_OBJECT</c>.</summary>
    InputObject,
    /// <summary><c>INPUT_FIELD_DEFINITION</c>.</summary>
    InputFieldDefinition,
}

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
