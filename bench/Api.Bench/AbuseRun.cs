using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Matching.Api.Bench;

/// <summary>One usual user at a steady rate, alone and beside one who asks for fifty times as much.</summary>
/// <param name="arguments">The server and how long each part lasts.</param>
/// <param name="server">The server.</param>
/// <param name="usual">The usual user's connection.</param>
/// <param name="abuser">The other one's token.</param>
/// <param name="searcher">The token of one who may see as many people as the usual user.</param>
internal sealed class AbuseRun(BenchArguments arguments, ServerProcess server, Client usual, string abuser, string searcher) : IDisposable
{
    /// <summary>Requests a second of the usual user, and how many times as many the abuser tries.</summary>
    public const int Rate = 3, Times = 50;

    private const int InFlight = 64, Sockets = 2, SubscriptionsEach = 100, WritesPerSecond = Rate * Times / 10, IdleConnections = 900;

    // Until the abuser has spent what it had saved.
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = InFlight })
    {
        BaseAddress = new Uri(server.Address, "/graphql"),
        Timeout = TimeSpan.FromSeconds(60),
    };
    private int _served, _refused, _failed;

    /// <summary>Runs all parts, and prints the usual user's times, and their ratio to those alone.</summary>
    public async Task RunAsync()
    {
        var bodies = await Documents.UsualAsync(usual);
        await MeasureAsync(bodies);
        var alone = await MeasureAsync(bodies);
        Print("alone", alone, alone);
        var parts = new (string Name, Func<string[], CancellationToken, Task> Abuse)[]
        {
            ("sockets", SubscribeAndWriteAsync),
            ("queries", AskAsync),
            ("searches", SearchAsync),
            ("idle", OpenAsync),
        };
        foreach (var (name, abuse) in parts)
        {
            (_served, _refused, _failed) = (0, 0, 0);
            using var stop = new CancellationTokenSource();
            var before = server.Cpu;
            var abusing = abuse(await Documents.AnyOffersAsync(usual), stop.Token);
            await Task.Delay(Start);
            var beside = await MeasureAsync(bodies);
            await stop.CancelAsync();
            await ((Task)abusing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Print(name, beside, alone);
            if (server.HasEnded)
            {
                Figures.Print($"{name}_server_ended", 1);
                return;
            }

            Figures.Print($"{name}_server_cpu_s", (server.Cpu - before).TotalSeconds);
            Figures.Print($"{name}_abuser_served", _served);
            Figures.Print($"{name}_abuser_refused", _refused);
            Figures.Print($"{name}_abuser_failed", _failed);
            // What it left behind is worked off before the next.
            await Task.Delay(Start);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static void Print(string name, Latencies beside, Latencies alone)
    {
        Figures.Print($"{name}_p50_ms", beside.At(0.5));
        Figures.Print($"{name}_p95_ms", beside.At(0.95));
        Figures.Print($"{name}_failed", beside.Failed);
        Figures.Print($"{name}_p95_ratio", beside.At(0.95) / alone.At(0.95));
    }

    // At the rate, whatever became of the request before: who waits, waits from when it was due.
    private async Task<Latencies> MeasureAsync(byte[][] bodies)
    {
        var count = Rate * arguments.Seconds;
        var times = new double[count];
        var failed = 0;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, count).Select(async number =>
        {
            var due = TimeSpan.FromSeconds((double)number / Rate);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait) await Task.Delay(wait);
            var begun = Stopwatch.GetTimestamp();
            try
            {
                await usual.AskAsync(bodies[number % bodies.Length]);
            }
            catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or TaskCanceledException)
            {
                Interlocked.Increment(ref failed);
            }

            times[number] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }));
        Array.Sort(times);
        return new(times, failed);
    }

    // Another page size is another question, which no kept answer meets.
    private Task AskAsync(string[] offers, CancellationToken stop) => AskAsync(abuser, number => Documents.Dear(20 + number % 20, 1 + number % 99), stop);

    private Task SearchAsync(string[] offers, CancellationToken stop) => AskAsync(searcher, Documents.Search, stop);

    private async Task AskAsync(string who, Func<int, byte[]> body, CancellationToken stop)
    {
        using var places = new SemaphoreSlim(InFlight);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / (Rate * Times)));
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            if (!await places.WaitAsync(0, CancellationToken.None)) continue;
            _ = SendAsync(who, body(number)).ContinueWith(_ => places.Release(), TaskScheduler.Default);
        }

        for (var place = 0; place < InFlight; place++) await places.WaitAsync(CancellationToken.None);
    }

    private async Task SubscribeAndWriteAsync(string[] offers, CancellationToken stop)
    {
        var sockets = await Task.WhenAll(Enumerable.Range(0, Sockets).Select(_ => SubscribeAsync(offers, stop)));
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / WritesPerSecond));
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            _ = SendAsync(abuser, Documents.Write(number));
        }

        foreach (var socket in sockets) socket.Abort();
    }

    private async Task<ClientWebSocket> SubscribeAsync(string[] offers, CancellationToken stop)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri(new Uri(server.Address.AbsoluteUri.Replace("http", "ws", StringComparison.Ordinal)), "/graphql"), stop);
        await socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(new { type = "connection_init", payload = new { Authorization = "Bearer " + abuser } }),
            WebSocketMessageType.Text,
            true,
            stop);
        _ = ReadAsync(socket);
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
        for (var number = 0; number < SubscriptionsEach; number++)
        {
            var message = JsonSerializer.SerializeToUtf8Bytes(
                new { id = $"{number}", type = "subscribe", payload = Documents.Watch(offers[number % offers.Length]) });
            await socket.SendAsync(message, WebSocketMessageType.Text, true, stop);
        }

        return socket;
    }

    private async Task ReadAsync(ClientWebSocket socket)
    {
        var bytes = new byte[256 * 1024];
        try
        {
            while (await socket.ReceiveAsync(bytes.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                if (!part.EndOfMessage) continue;
                var isRefusal = Encoding.UTF8.GetString(bytes, 0, Math.Min(part.Count, 64)).Contains("\"error\"", StringComparison.Ordinal);
                if (isRefusal) Interlocked.Increment(ref _refused);
                else Interlocked.Increment(ref _served);
            }
        }
        catch (WebSocketException)
        {
            // The run has ended.
        }
    }

    private async Task OpenAsync(string[] offers, CancellationToken stop)
    {
        var open = new List<TcpClient>();
        while (!stop.IsCancellationRequested)
        {
            // Those that the server has closed are opened again.
            foreach (var closed in open.Where(connection => !connection.Connected || connection.Client.Poll(0, SelectMode.SelectRead)).ToList())
            {
                open.Remove(closed);
                closed.Dispose();
                Interlocked.Increment(ref _refused);
            }

            while (open.Count < IdleConnections && !stop.IsCancellationRequested)
            {
                var connection = new TcpClient();
                try
                {
                    await connection.ConnectAsync("127.0.0.1", arguments.Port, CancellationToken.None);
                    open.Add(connection);
                    Interlocked.Increment(ref _served);
                }
                catch (SocketException)
                {
                    connection.Dispose();
                    Interlocked.Increment(ref _failed);
                    break;
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }

        open.ForEach(connection => connection.Dispose());
    }

    private async Task SendAsync(string who, byte[] body)
    {
        try
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
            using var request = new HttpRequestMessage(HttpMethod.Post, (Uri?)null) { Content = content };
            request.Headers.Authorization = new("Bearer", who);
            using var answer = await _http.SendAsync(request);
            if (answer.IsSuccessStatusCode) Interlocked.Increment(ref _served);
            else Interlocked.Increment(ref _refused);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            Interlocked.Increment(ref _failed);
        }
    }

    private sealed record Latencies(double[] Sorted, int Failed)
    {
        /// <summary>The time within which such a share was answered, in milliseconds.</summary>
        public double At(double share) => Sorted[(int)Math.Ceiling(share * Sorted.Length) - 1];
    }
}
