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

/// <summary>The language that a request asks for by <c>Accept-Language</c>; French when it asks for neither French nor English.</summary>
/// <param name="requests">The request at hand.</param>
internal sealed class AskedLanguage(IHttpContextAccessor requests)
{
    /// <summary>The language.</summary>
    public ReaderLanguage Language { get; } = requests.HttpContext is { } context && Wanted(context) == "EN" ? ReaderLanguage.En : ReaderLanguage.Fr;

    /// <summary>Whether a request asks for French in so many words: what is written for developers stays English without that.</summary>
    public static bool IsFrench(HttpContext context) => Wanted(context) == "FR";

    private static string? Wanted(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is null or > 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0].ToUpperInvariant())
        .FirstOrDefault(language => language is "FR" or "EN" or "*");
}
