using System.Buffers;
using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Matching.GraphQL.Transport;

/// <summary>
/// Writes a response stream as server-sent events (GraphQL over Server-Sent Events, "distinct connections mode"): an event
/// <c>next</c> for each result, <c>complete</c> at the end, and a comment whenever nothing was sent for a while.
/// </summary>
internal static class EventStream
{
    public const string MediaType = "text/event-stream";

    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public static async Task WriteAsync(HttpContext http, ResponseStream stream, GraphQLOptions options)
    {
        var response = http.Response;
        response.ContentType = MediaType + "; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        // Proxies that gather responses would keep events back.
        response.Headers["X-Accel-Buffering"] = "no";
        await response.StartAsync(http.RequestAborted);
        await response.BodyWriter.FlushAsync(http.RequestAborted);

        var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default;
        try
        {
            await SendAllAsync(http, stream, options, stopping);
            await SendAsync(http, options, static output => output.Write("event: complete\ndata:\n\n"u8));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Without complete, clients know that there is more and connect again.
        }
    }

    private static async Task SendAllAsync(HttpContext http, ResponseStream stream, GraphQLOptions options, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await using var results = stream.GetAsyncEnumerator(ending.Token);
        var next = results.MoveNextAsync().AsTask();
        var beat = Beat(options, ending.Token);
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, beat) != next)
                {
                    await SendAsync(http, options, static output => output.Write(":\n\n"u8));
                    beat = Beat(options, ending.Token);
                    continue;
                }

                if (!await next) return;
                using (var result = results.Current) await SendAsync(http, options, output => WriteNext(output, result));
                next = results.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            await ending.CancelAsync();
            // A source is only let go of once nobody reads it.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private static void WriteNext(IBufferWriter<byte> output, ExecutionResult result)
    {
        var json = new ArrayBufferWriter<byte>(result.Data.Length + 256);
        ResultEnvelope.Write(json, result);
        output.Write("event: next\ndata: "u8);
        var line = output.GetSpan(json.WrittenCount)[..json.WrittenCount];
        json.WrittenSpan.CopyTo(line);
        // Outside strings, where none can stand, JSON takes any white space for another; an event's line ends at the first break.
        line.Replace((byte)'\n', (byte)' ');
        line.Replace((byte)'\r', (byte)' ');
        output.Advance(line.Length);
        output.Write("\n\n"u8);
    }

    /// <summary>Writes and waits until the client has room; one that does not read for too long is cut off.</summary>
    private static async Task SendAsync(HttpContext http, GraphQLOptions options, Action<IBufferWriter<byte>> write)
    {
        write(http.Response.BodyWriter);
        var flushing = http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        if (flushing.IsCompletedSuccessfully) return;

        try
        {
            await flushing.AsTask().WaitAsync(options.Subscriptions.SendTimeout, http.RequestAborted);
        }
        catch (TimeoutException)
        {
            http.Abort();
            throw new OperationCanceledException("The client did not read its events.");
        }
    }

    private static Task Beat(GraphQLOptions options, CancellationToken cancellationToken) => Task.Delay(options.Subscriptions.KeepAlive, cancellationToken);
}
