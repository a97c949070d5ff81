using System.Buffers;
using Matching.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Matching.GraphQL.Transport;

/// <summary>Writes a response stream as the body of a response, each result as soon as it is there, and a sign of life when none came for a while.</summary>
internal sealed class StreamedResponse(HttpContext http, StreamMediaType mediaType, GraphQLOptions options)
{
    private readonly StreamFraming _framing = mediaType.Framing;

    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public async Task WriteAsync(ResponseStream stream)
    {
        var response = http.Response;
        response.ContentType = mediaType.ContentType;
        response.Headers.CacheControl = "no-cache, no-store";
        // Proxies that gather responses would keep results back.
        response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(http.RequestAborted);
        await response.BodyWriter.FlushAsync(http.RequestAborted);

        var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default;
        try
        {
            await SendAllAsync(stream, stopping);
            await SendAsync(output => output.Write(_framing.End.Span));
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // The server stops, or the client's credentials have ended. Without an end, clients know that there is more and connect again.
        }
    }

    private async Task SendAllAsync(ResponseStream stream, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        ending.CancelAfter(SessionExpiry.RemainingUntil(SessionExpiry.Of(http), http));
        using var revoked = SessionExpiry.OnRevoked(http, ending.Cancel);
        await using var results = stream.GetAsyncEnumerator(ending.Token);
        var next = results.MoveNextAsync().AsTask();
        var beat = Beat(ending.Token);
        var isFirst = true;
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, beat) != next)
                {
                    // A cancelled beat ends too: the session is over then, and no sign of life is sent.
                    ending.Token.ThrowIfCancellationRequested();
                    await SendAsync(output => output.Write(_framing.Beat.Span));
                    beat = Beat(ending.Token);
                    continue;
                }

                if (!await next) return;
                using (var result = results.Current) await SendAsync(output => Write(output, result, isFirst));
                isFirst = false;
                next = results.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            await ending.CancelAsync();
            // The source may be disposed only when the last read has ended.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private void Write(IBufferWriter<byte> output, ExecutionResult result, bool isFirst)
    {
        var json = new ArrayBufferWriter<byte>(result.Data.Length + 256);
        ResultEnvelope.Write(json, result, mediaType.Format);
        _framing.Write(output, json.WrittenSpan, isFirst);
    }

    /// <summary>Writes and waits until the client has room; one that does not read for too long is cut off.</summary>
    private async Task SendAsync(Action<IBufferWriter<byte>> write)
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
            throw new OperationCanceledException("The client did not read what it asked for.");
        }
    }

    private Task Beat(CancellationToken cancellationToken) =>
        Task.Delay(_framing.Beat.IsEmpty ? Timeout.InfiniteTimeSpan : options.Subscriptions.KeepAlive, cancellationToken);
}
