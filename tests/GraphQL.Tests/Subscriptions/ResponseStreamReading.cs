using System.Security.Claims;
using System.Text;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Tests.Subscriptions;

/// <summary>Reads response streams as text, without a transport.</summary>
internal static class ResponseStreamReading
{
    public static async Task<ResponseStream> SubscribeAsync(
        this IServiceProvider services,
        string document,
        ClaimsPrincipal? user = null,
        CancellationToken cancellationToken = default) =>
        await services.GetRequiredService<RequestExecutor>().StreamAsync(new(document), new(services, user ?? new()), cancellationToken);

    /// <summary>Every result as JSON.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(this ResponseStream stream)
    {
        var results = new List<string>();
        await foreach (var result in stream.WithCancellation(TestContext.Current.CancellationToken)) results.Add(result.ToJson());
        return results;
    }

    public static string ToJson(this ExecutionResult result)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        using (result) ResultEnvelope.Write(output, result);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
