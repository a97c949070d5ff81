using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Transport;

/// <summary>Writes results as HTTP responses (GraphQL over HTTP, section "Response").</summary>
internal sealed partial class HttpResponses(HttpStatusMode mode, ILogger logger)
{
    public async Task WriteAsync(HttpContext http, ExecutionResult result, ResponseMediaType mediaType)
    {
        var response = http.Response;
        response.StatusCode = HttpStatuses.Of(result, mediaType, mode);
        if (result.Outcome == ExecutionOutcome.OperationNotAllowed) response.Headers.Allow = "POST";
        RetryAfter.Write(response.Headers, result.Errors);
        using var head = new ResultWriter(256);
        ResultEnvelope.WriteHead(head, result);
        using var tail = ResultEnvelope.TailOf(result);
        response.ContentType = HttpStatuses.MediaType(mediaType, response.StatusCode, mode).ContentType;
        var length = head.Position + result.Data.Length + (tail?.Position ?? 0) + 1;
        response.ContentLength = length;
        // Once started, the response gives out the buffers it sends from, which saves a copy.
        await response.StartAsync();
        Write(response.BodyWriter, length, head.Written, result.Data.Span, tail is null ? [] : tail.Written);
        await response.BodyWriter.FlushAsync();
    }

    public async Task RefuseAsync(HttpContext http, RequestRefusal refusal, ResponseMediaType mediaType)
    {
        LogRefusal(http.TraceIdentifier, refusal.Status, refusal.Message);
        http.Response.StatusCode = HttpStatuses.Of(refusal, mode);
        http.Response.ContentType = HttpStatuses.MediaType(mediaType, http.Response.StatusCode, mode).ContentType;
        using var body = new ResultWriter(256);
        body.StartObject();
        body.WriteName("\"errors\":"u8);
        ErrorList.Write(body, [refusal.ToError(http.TraceIdentifier)]);
        body.EndObject();
        http.Response.ContentLength = body.Position;
        await http.Response.BodyWriter.WriteAsync(body.WrittenMemory, http.RequestAborted);
    }

    // At level Debug, so that faulty requests cannot fill the log. Turn it on to look for an id that a client names.
    [LoggerMessage(Level = LogLevel.Debug, Message = "Request {CorrelationId} was refused with {Status}: {Reason}")]
    private partial void LogRefusal(string correlationId, int status, string reason);

    private static void Write(System.IO.Pipelines.PipeWriter output, int length, ReadOnlySpan<byte> head, ReadOnlySpan<byte> data, ReadOnlySpan<byte> tail)
    {
        var target = output.GetSpan(length);
        head.CopyTo(target);
        data.CopyTo(target[head.Length..]);
        tail.CopyTo(target[(head.Length + data.Length)..]);
        target[length - 1] = (byte)'}';
        output.Advance(length);
    }
}
