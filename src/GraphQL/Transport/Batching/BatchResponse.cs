using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Matching.GraphQL.Transport;

/// <summary>Writes the results of a batch as one JSON list, in the operations' order. The status is 200 whatever the results say: each says it
/// itself.</summary>
internal static class BatchResponse
{
    public static async Task WriteAsync(HttpContext http, IReadOnlyList<ExecutionResult> results, ResponseMediaType mediaType)
    {
        using var body = new ResultWriter(results.Sum(result => result.Data.Length + 64) + 2);
        body.StartArray();
        foreach (var result in results)
        {
            using (result) ResultEnvelope.Write(body, result);
        }

        body.EndArray();
        http.Response.ContentType = mediaType.ContentType;
        http.Response.ContentLength = body.Position;
        await http.Response.BodyWriter.WriteAsync(body.WrittenMemory, http.RequestAborted);
    }
}
