using Matching.GraphQL.Execution;
using Matching.GraphQL.Transport.Uploads;
using Matching.GraphQL.Transport.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Matching.GraphQL.Transport;

/// <summary>Serves GraphQL over HTTP: POST with JSON, GET for queries, WebSockets.</summary>
internal sealed class HttpHandler(RequestExecutor executor, GraphQLOptions options, UploadScalar? uploads, ILogger<HttpHandler> logger)
{
    private readonly HttpResponses _responses = new(options.HttpStatus, logger);
    private readonly WebSocketHandler _webSockets = new(executor, options.Subscriptions);

    public async Task HandleAsync(HttpContext http)
    {
        var accepted = AcceptedMediaTypes.Of(http.Request.Headers.Accept);
        ErrorSpeech.Begin(options.SpeakErrors?.Invoke(http));
        try
        {
            if (!HttpMethods.IsPost(http.Request.Method) && WebSocketHandler.IsWanted(http))
            {
                await _webSockets.HandleAsync(http);
                return;
            }

            if (accepted.IsNone)
            {
                var (newer, older) = (ResponseMediaType.GraphQLResponse.Name, ResponseMediaType.Json.Name);
                throw new RequestRefusal(406, $"Accept {newer} or {older}, or for several results {StreamMediaType.Names}: other media types are not offered.");
            }

            await ServeAsync(http, accepted);
        }
        catch (RequestRefusal refusal)
        {
            await _responses.RefuseAsync(http, refusal, accepted.Result ?? ResponseMediaType.Json);
        }
        catch (BadHttpRequestException fault)
        {
            await _responses.RefuseAsync(http, new(fault.StatusCode, fault.Message), accepted.Result ?? ResponseMediaType.Json);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: nobody is left to answer.
        }
    }

    private async Task ServeAsync(HttpContext http, AcceptedMediaTypes accepted)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            CrossSiteRequests.Refuse(http.Request, options.PreflightForGet);
            await ExecuteAsync(http, RequestParser.ParseUrl(http.Request.Query), accepted);
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            throw new RequestRefusal(405, $"The method {http.Request.Method} is not served here; use POST, or GET for queries.");
        }

        if (uploads is not null && UploadRequest.IsWanted(http.Request))
        {
            using var upload = await UploadRequest.ReadAsync(http, options, uploads);
            await ExecuteAsync(http, upload.Body, accepted);
            return;
        }

        RequireJson(http.Request);
        using var body = await RequestBody.ReadAsync(http.Request, options.MaxRequestBytes);
        await ExecuteAsync(http, body.Bytes, accepted);
    }

    private Task ExecuteAsync(HttpContext http, ReadOnlyMemory<byte> body, AcceptedMediaTypes accepted) => options.Batching.IsEnabled
        ? ExecuteAsync(http, RequestBatch.Parse(body, options.Batching), accepted)
        : ExecuteAsync(http, RequestParser.ParseJson(body), accepted);

    private async Task ExecuteAsync(HttpContext http, GraphQLRequest request, AcceptedMediaTypes accepted)
    {
        request = CostHeader.Apply(http.Request, request);
        var context = new GraphQLRequestContext(http);
        if (accepted.Stream is not { } streamType)
        {
            using var result = await executor.ExecuteAsync(request, context);
            await _responses.WriteAsync(http, result, accepted.Result!);
            return;
        }

        await using var stream = await executor.StreamAsync(request with { AsOneResult = accepted.Preference < 0 }, context, http.RequestAborted);
        // A client told to come back later reads status and header, not events.
        if (stream.Single is { Outcome: ExecutionOutcome.RequestError } refused && RetryAfter.IsNamedIn(refused.Errors))
            await _responses.WriteAsync(http, refused, accepted.Result ?? ResponseMediaType.Json);
        else if (stream.Single is { } single && accepted is { Preference: <= 0, Result: { } mediaType }) await _responses.WriteAsync(http, single, mediaType);
        else await SendAsync(http, stream, streamType);
    }

    private Task SendAsync(HttpContext http, ResponseStream stream, StreamMediaType streamType)
    {
        // Clients of server-sent events expect status 200 and read the events alone.
        if (stream.Single is { } single && streamType.Framing != StreamFraming.Events)
            http.Response.StatusCode = HttpStatuses.Of(single, ResponseMediaType.GraphQLResponse, options.HttpStatus);
        return new StreamedResponse(http, streamType, options).WriteAsync(stream);
    }

    private async Task ExecuteAsync(HttpContext http, RequestBatch batch, AcceptedMediaTypes accepted)
    {
        if (batch.Single is { } single)
        {
            await ExecuteAsync(http, single, accepted);
            return;
        }

        var execution = new BatchExecution(executor, http);
        if (accepted.Stream is not { } streamType || accepted is { Preference: < 0, Result: not null })
        {
            await BatchResponse.WriteAsync(http, await execution.AllAsync(batch.Operations), accepted.Result!);
            return;
        }

        await using var stream = execution.Stream(batch.Operations);
        await SendAsync(http, stream, streamType);
    }

    /// <summary>JSON alone: browsers send it to other sites only after asking, which forms are not made to do.</summary>
    private static void RequireJson(HttpRequest request)
    {
        var given = request.ContentType;
        if (given == "application/json") return;

        var isJson = MediaTypeHeaderValue.TryParse(given, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
        if (!isJson) throw new RequestRefusal(415, $"The Content-Type must be application/json, not {(string.IsNullOrEmpty(given) ? "missing" : given)}.");
        if (type!.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestRefusal(415, $"The body must be UTF-8, not {type.Charset}.");
        }
    }
}
