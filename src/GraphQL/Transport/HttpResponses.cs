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
        response.ContentLength = head.Position + result.Data.Length + (tail?.Position ?? 0) + 1;
        var output = response.BodyWriter;
        Write(output, head.Written);
        Write(output, result.Data.Span);
        if (tail is not null) Write(output, tail.Written);
        Write(output, "}"u8);
        await output.FlushAsync(http.RequestAborted);
    }

    public static async Task RefuseAsync(HttpContext http, RequestRefusal refusal, ResponseMediaType mediaType)
    {
        http.Response.StatusCode = refusal.Status;
        http.Response.ContentType = mediaType.ContentType;
        using var body = new ResultWriter(256);
        body.StartObject();
        body.WriteName("\"errors\":"u8);
        ErrorList.Write(body, [new GraphQLError(refusal.Message)]);
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

    private static void Write(System.IO.Pipelines.PipeWriter output, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output.GetSpan(bytes.Length));
        output.Advance(bytes.Length);
    }
}
