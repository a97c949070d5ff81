using System.Net.Http.Headers;

namespace Matching.Api.Bench;

/// <summary>Asks the server, over a few connections at once.</summary>
internal sealed class Client : IDisposable
{
    private readonly HttpClient _http;

    public Client(Uri server, string token)
    {
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = BenchArguments.Connections }) { BaseAddress = new Uri(server, "/graphql") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The bytes of one answer.</summary>
    /// <exception cref="InvalidOperationException">The answer holds errors.</exception>
    public async Task<byte[]> AskAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var answer = await _http.PostAsync((Uri?)null, content);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode && bytes.AsSpan().IndexOf("\"errors\""u8) < 0
            ? bytes
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {System.Text.Encoding.UTF8.GetString(bytes)}");
    }

    /// <summary>Asks one body after the other, on all connections, until told to stop.</summary>
    /// <returns>How often it asked.</returns>
    public async Task<int> AskUntilAsync(byte[][] bodies, Func<bool> isEnough)
    {
        var asked = 0;
        await Task.WhenAll(Enumerable.Range(0, BenchArguments.Connections).Select(async _ =>
        {
            while (!isEnough()) await AskAsync(bodies[(Interlocked.Increment(ref asked) - 1) % bodies.Length]);
        }));
        return asked;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
