using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>The language of a sentence.</summary>
[GraphQLName("Language")]
internal enum ReaderLanguage
{
    /// <summary>French.</summary>
    Fr,

    /// <summary>English.</summary>
    En,
}
