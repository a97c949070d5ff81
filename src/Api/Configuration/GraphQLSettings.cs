using Matching.GraphQL;

namespace Matching.Api.Configuration;

/// <summary>What the API shows and allows to whom.</summary>
/// <param name="Introspection">Who may ask for the schema. While it is not everyone, errors suggest no names either.</param>
/// <param name="TrustedDocuments">The folder of documents that clients may name by their hash.</param>
/// <param name="OnlyTrustedDocuments">Whether nothing else is served, administrators excepted.</param>
/// <param name="MaxFieldCost">The most resolver work one operation may ask for.</param>
/// <param name="MaxTypeCost">The most objects one operation may ask for.</param>
/// <param name="GraphiQL">Whether browsers get GraphiQL at the endpoint.</param>
/// <param name="Documents">How large a client's document may be.</param>
/// <remarks>The figures are argued in docs/decisions/0032.</remarks>
internal sealed record GraphQLSettings(
    IntrospectionAudience Introspection,
    string TrustedDocuments,
    bool OnlyTrustedDocuments,
    int MaxFieldCost,
    int MaxTypeCost,
    bool GraphiQL,
    DocumentLimits Documents)
{
    /// <summary>The mobile client's operations, which the build puts beside the program.</summary>
    private static string OwnDocuments => Path.Combine(AppContext.BaseDirectory, "trusted-documents");

    /// <summary>Reads the section <c>GraphQL</c>.</summary>
    public static GraphQLSettings Read(SettingsReader reader) => new(
        reader.Choice("GraphQL:Introspection", IntrospectionAudience.SignedIn),
        reader.Text("GraphQL:TrustedDocuments", Directory.Exists, "settings.allowed.folder") ?? OwnDocuments,
        reader.Flag("GraphQL:OnlyTrustedDocuments", false),
        reader.Whole("GraphQL:MaxFieldCost", 10_000, 100, 1_000_000),
        reader.Whole("GraphQL:MaxTypeCost", 10_000, 100, 1_000_000),
        reader.Flag("GraphQL:GraphiQL", false),
        new(
            reader.Whole("GraphQL:MaxTokens", 2_000, 100, 15_000),
            reader.Whole("GraphQL:MaxAliases", 30, 0, 1_000),
            reader.Whole("GraphQL:MaxDepth", 15, 1, 50)));
}

/// <summary>Who may ask the API for its schema.</summary>
internal enum IntrospectionAudience
{
    /// <summary>Whoever has a valid token.</summary>
    SignedIn,
    /// <summary>Everybody.</summary>
    Everyone,
    /// <summary>Nobody.</summary>
    Nobody,
}
