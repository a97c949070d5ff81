using Matching.GraphQL.Errors;
using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport;

/// <summary>Writes results as HTTP responses (GraphQL over HTTP, section "Response").</summary>
internal static class HttpResponses
{
    public static async Task WriteAsync(HttpContext http, ExecutionResult result, ResponseMediaType mediaType)
    {
        var response = http.Response;
        response.StatusCode = StatusOf(result.Outcome, mediaType);
        if (result.Outcome == ExecutionOutcome.OperationNotAllowed) response.Headers.Allow = "POST";
        using var head = new ResultWriter(256);
        ResultEnvelope.WriteHead(head, result);
        using var tail = ResultEnvelope.TailOf(result);
        response.ContentType = mediaType.ContentType;
        var length = head.Position + result.Data.Length + (tail?.Position ?? 0) + 1;
        response.ContentLength = length;
        // Started, the response takes bytes where they will be sent from, without a copy on the way.
        await response.StartAsync();
        Write(response.BodyWriter, length, head.Written, result.Data.Span, tail is null ? [] : tail.Written);
        await response.BodyWriter.FlushAsync();
    }

    public static async Task RefuseAsync(HttpContext http, RequestRefusal refusal, ResponseMediaType mediaType)
    {
        http.Response.StatusCode = refusal.Status;
        http.Response.ContentType = mediaType.ContentType;
        using var body = new ResultWriter(256);
        body.StartObject();
        body.WriteName("\"errors\":"u8);
        ErrorList.Write(body, [refusal.Code is { } code ? new GraphQLError(refusal.Message).WithCode(code) : new(refusal.Message)]);
        body.EndObject();
        http.Response.ContentLength = body.Position;
        await http.Response.BodyWriter.WriteAsync(body.WrittenMemory, http.RequestAborted);
    }

    private static int StatusOf(ExecutionOutcome outcome, ResponseMediaType mediaType) => outcome switch
    {
        ExecutionOutcome.Executed or ExecutionOutcome.CostValidated => StatusCodes.Status200OK,
        ExecutionOutcome.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        // Clients of the older media type take any other status for a failure of the network.
        _ when mediaType == ResponseMediaType.Json => StatusCodes.Status200OK,
        ExecutionOutcome.TimedOut => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status400BadRequest,
    };

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
