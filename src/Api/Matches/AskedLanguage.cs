using Microsoft.Net.Http.Headers;

namespace Matching.Api;

/// <summary>The language that a request asks for by <c>Accept-Language</c>; French when it asks for neither French nor English.</summary>
/// <param name="requests">The request at hand.</param>
internal sealed class AskedLanguage(IHttpContextAccessor requests)
{
    /// <summary>The language.</summary>
    public ReaderLanguage Language { get; } = Choose(requests.HttpContext?.Request.GetTypedHeaders().AcceptLanguage ?? []);

    private static ReaderLanguage Choose(IList<StringWithQualityHeaderValue> wanted) => wanted
        .Where(language => language.Quality is null or > 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0].ToUpperInvariant())
        .FirstOrDefault(language => language is "FR" or "EN" or "*") == "EN" ? ReaderLanguage.En : ReaderLanguage.Fr;
}
