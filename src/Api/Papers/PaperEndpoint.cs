using Matching.Api.Hosting;
using Microsoft.Net.Http.Headers;

namespace Matching.Api.Papers;

/// <summary>Downloads files of papers: <c>GET /papers/{id}?link=…</c>, with the token of the account that the link was made for.</summary>
/// <remarks>Decision: docs/decisions/0191-files-of-papers.md.</remarks>
internal static class PaperEndpoint
{
    /// <summary>Where files are.</summary>
    public const string Prefix = "/papers";

    // Should a browser show it all the same: nothing in it runs or loads.
    private const string NothingRuns = "default-src 'none'; sandbox";

    /// <summary>Adds the endpoint.</summary>
    public static void MapPapers(this IEndpointRouteBuilder routes) => routes.MapGet(Prefix + "/{id:guid}", WriteAsync);

    /// <summary>The address of a file for an account, below the server's own.</summary>
    public static string AddressOf(PaperFileId file, string link) => $"{Prefix}/{file}?link={Uri.EscapeDataString(link)}";

    private static async Task WriteAsync(
        HttpContext context, Guid id, string? link, PaperOpener papers, PaperLinks links, Actor actor, ILogger<PaperOpener> log, CancellationToken cancel)
    {
        var file = new PaperFileId(id);
        var state = links.Read(link, actor, file);
        if (state != PaperLinkState.Good)
        {
            // Nobody in particular with a link that was never made here is noise: it would fill the audit.
            if (actor.Role != Role.Anonymous || state != PaperLinkState.Wrong) await papers.RefuseAsync(actor, file, cancel);
            await RefuseAsync(context, actor, state);
            return;
        }

        try
        {
            await using var opened = await papers.OpenAsync(actor, file, cancel);
            if (opened is null) await RequestErrors.WriteAsync(context, StatusCodes.Status404NotFound, "NOT_FOUND", "paper.unknown");
            else await SendAsync(context.Response, opened, cancel);
        }
        catch (PaperUnreadableException unreadable) when (!context.Response.HasStarted)
        {
            HostLog.Unhandled(log, context.TraceIdentifier, unreadable);
            await RequestErrors.WriteAsync(context, StatusCodes.Status500InternalServerError, "PAPER_UNREADABLE", "paper.unreadable");
        }
    }

    private static Task RefuseAsync(HttpContext context, Actor actor, PaperLinkState state) => (actor.Role, state) switch
    {
        (Role.Anonymous, _) => RequestErrors.WriteAsync(context, StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", "paper.signIn"),
        (_, PaperLinkState.Expired) => RequestErrors.WriteAsync(context, StatusCodes.Status410Gone, "LINK_EXPIRED", "paper.linkExpired"),
        (_, PaperLinkState.OfAnother) => RequestErrors.WriteAsync(context, StatusCodes.Status403Forbidden, "LINK_OF_ANOTHER", "paper.linkOfAnother"),
        _ => RequestErrors.WriteAsync(context, StatusCodes.Status403Forbidden, "LINK_WRONG", "paper.linkWrong"),
    };

    private static async Task SendAsync(HttpResponse response, OpenPaper opened, CancellationToken cancel)
    {
        response.ContentType = opened.File.Format.MediaType();
        response.ContentLength = opened.File.Bytes;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.ContentSecurityPolicy] = NothingRuns;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(opened.File.Name);
        response.Headers[HeaderNames.ContentDisposition] = disposition.ToString();
        await opened.WriteToAsync(response.Body, cancel);
    }
}
