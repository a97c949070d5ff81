using System.Text;
using Matching.Api.Hosting;
using Matching.Api.Matches;
using Microsoft.Net.Http.Headers;

namespace Matching.Api.Fairness.Cards;

/// <summary>Downloads model cards: <c>GET /models/{id}/card.md?lang=fr|en</c>, for whoever is signed in and may know of the model.</summary>
internal static class CardEndpoint
{
    private const string MediaType = "text/markdown; charset=utf-8";

    /// <summary>Adds the endpoint.</summary>
    public static void MapModelCards(this IEndpointRouteBuilder routes) => routes.MapGet("/models/{id:guid}/card.md", WriteAsync).RequireAuthorization();

    private static async Task WriteAsync(
        HttpContext context, Guid id, string? lang, RankingModelStore models, Actor actor, AskedLanguage asked, CancellationToken cancel)
    {
        if (lang is not (null or "fr" or "en"))
        {
            await RequestErrors.WriteAsync(context, StatusCodes.Status400BadRequest, "BAD_REQUEST", "card.language");
            return;
        }

        if (await models.FindAsync(actor, new(id), cancel) is not { } model)
        {
            await RequestErrors.WriteAsync(context, StatusCodes.Status404NotFound, "NOT_FOUND", "card.unknown");
            return;
        }

        var language = lang switch { "fr" => ReaderLanguage.Fr, "en" => ReaderLanguage.En, _ => asked.Language };
        context.Response.ContentType = MediaType;
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        context.Response.Headers[HeaderNames.ContentLanguage] = language == ReaderLanguage.En ? "en" : "fr";
        context.Response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"{ModelCard.FileName(model.Id, language)}\"";
        await context.Response.WriteAsync(
            ModelCard.Of(model, language, actor.Role == Role.Administrateur), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
    }
}
