using System.Diagnostics.CodeAnalysis;

namespace Matching.GraphQL.Types;

/// <summary>An absolute URL.</summary>
internal sealed class UrlScalar : TextScalar<Uri>
{
    public UrlScalar() : base("URL", "an absolute URL such as \"https://example.org/\"")
    {
        Description = "An absolute URL (RFC 3986).";
        SpecifiedByUrl = "https://tools.ietf.org/html/rfc3986";
    }

    protected override bool TryParse(string text, [NotNullWhen(true)] out Uri? value) =>
        Uri.TryCreate(text, UriKind.Absolute, out value) && value.Scheme is "http" or "https" or "mailto" or "ftp" or "urn";

    protected override string Format(Uri value) => value.OriginalString;
}
