using Matching.Api.Matches;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Types;

namespace Matching.Api.Labels;

/// <summary>Reads the labels of enum values.</summary>
[QueryType]
internal static class EnumLabelQueries
{
    /// <summary>What the values of the schema's enums are called: for lists to choose from, and for showing what was chosen.</summary>
    /// <param name="names">The enums, such as <c>CandidatureState</c>; all of them without it. One that does not exist is null.</param>
    /// <param name="language">The language; that of <c>Accept-Language</c> without it.</param>
    [ListSize(AssumedSize = 50)]
    public static IReadOnlyList<EnumLabelsNode?> GetEnumLabels(IReadOnlyList<string>? names, ReaderLanguage? language, Schema schema, AskedLanguage asked)
    {
        var shown = language ?? asked.Language;
        return names is null
            ? [.. All(schema).Select(type => new EnumLabelsNode(type, shown))]
            : [.. names.Select(name => schema.FindType(name) is EnumType type && EnumLabels.Has(type) ? new EnumLabelsNode(type, shown) : null)];
    }

    private static IEnumerable<EnumType> All(Schema schema) =>
        schema.Types.OfType<EnumType>().Where(EnumLabels.Has).OrderBy(type => type.Name, StringComparer.Ordinal);
}

/// <summary>The labels of one enum.</summary>
[GraphQLName("EnumLabels")]
internal sealed class EnumLabelsNode(EnumType type, ReaderLanguage language)
{
    /// <summary>The enum's name.</summary>
    public string Name => type.Name;

    /// <summary>Its values, in the schema's order.</summary>
    [ListSize(AssumedSize = 40)]
    public IReadOnlyList<EnumLabelNode> Values =>
        [.. type.Values.Select(value => new EnumLabelNode(value.Name, EnumLabels.Say(type.Name, value.Name, language)))];
}

/// <summary>What one value is called.</summary>
/// <param name="value">The value.</param>
/// <param name="label">What it is called.</param>
[GraphQLName("EnumLabel")]
internal sealed class EnumLabelNode(string value, string label)
{
    /// <summary>The value, as in the schema.</summary>
    public string Value => value;

    /// <summary>What it is called, without a capital at the beginning.</summary>
    public string Label => label;
}
