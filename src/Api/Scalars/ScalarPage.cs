using System.Text.Encodings.Web;
using Matching.Api.Matches;
using Matching.Api.Terminal;
using Matching.GraphQL.Types;

namespace Matching.Api.Scalars;

/// <summary>The page that <c>@specifiedBy</c> of our own scalars points to: what each of them is, made from the schema.</summary>
internal static class ScalarPage
{
    private const string Path = "/scalars";

    /// <summary>Where a scalar is described, relative to the server.</summary>
    public static string UrlOf(string scalar) => $"{Path}#{scalar}";

    /// <summary>Serves it to everybody.</summary>
    public static void MapScalarPage(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Page);

    private static IResult Page(Schema schema, AskedLanguage asked)
    {
        var language = asked.Language == ReaderLanguage.En ? Language.EnglishOnly : Language.FrenchOnly;
        var title = HtmlEncoder.Default.Encode(new Words(language).Say("scalars.title"));
        // Descriptions are the schema's own, in English.
        var entries = schema.Types.OfType<ScalarType>()
            .Where(scalar => scalar.SpecifiedByUrl == UrlOf(scalar.Name))
            .Select(scalar => $"<dt id=\"{scalar.Name}\">{scalar.Name}</dt><dd>{HtmlEncoder.Default.Encode(scalar.Description ?? "")}</dd>");
        return Results.Content(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head>"
            + $"<body><h1>{title}</h1><dl>{string.Concat(entries)}</dl></body></html>",
            "text/html; charset=utf-8");
    }
}
