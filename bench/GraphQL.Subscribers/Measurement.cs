using System.Diagnostics;
using System.Globalization;

namespace Matching.GraphQL.Subscribers;

/// <summary>Subscribes many clients, leaves them alone, then tells them something several times.</summary>
internal static class Measurement
{
    private const int ConnectingAtOnce = 50, Tellings = 11;

    public static async Task RunAsync(string transport, int count, TimeSpan idle, Func<Uri, Task<ISubscriber>> connect)
    {
        using var server = await ServerProcess.StartAsync();
        using var client = new HttpClient();
        // Everything is compiled before memory is counted.
        using (var warming = await connect(server.Address)) await TellAsync(client, server, [warming], 0);
        var (live, resident) = (await server.LiveAsync(client), server.Resident);

        var subscribers = new List<ISubscriber>();
        foreach (var batch in Enumerable.Range(0, count).Chunk(ConnectingAtOnce))
            subscribers.AddRange(await Task.WhenAll(batch.Select(_ => connect(server.Address))));
        await Task.Delay(TimeSpan.FromSeconds(2));
        var (busyLive, busyResident) = (await server.LiveAsync(client), server.Resident);

        var (cpu, since) = (server.Cpu, Stopwatch.GetTimestamp());
        await Task.Delay(idle);
        var idleShare = (server.Cpu - cpu) / Stopwatch.GetElapsedTime(since);

        var tellings = new List<(double Wall, double Cpu)>();
        for (var number = 1; number <= Tellings; number++) tellings.Add(await TellAsync(client, server, subscribers, number));
        // The first tellings warm the machine's caches and the compiler up.
        var settled = tellings.Skip(Tellings / 2).ToList();

        var (objectsEach, residentEach) = ((busyLive - live) / 1024.0 / count, (busyResident - resident) / 1024.0 / count);
        var (wall, work) = (Median(settled.Select(telling => telling.Wall)), Median(settled.Select(telling => telling.Cpu)));
        var first = tellings[0].Wall;
        Print($"{transport}: {count} subscribers, server on one core");
        Print($"  memory per subscriber   {objectsEach:0.0} KiB of objects, {residentEach:0.0} KiB resident");
        Print($"  idle for {idle.TotalSeconds:0} s           {idleShare:P2} of the core, keep-alives included");
        Print($"  one event to all        {wall:0} ms until the last client has it, {work:0} ms of the server's CPU (first event: {first:0} ms)");
        foreach (var subscriber in subscribers) subscriber.Dispose();
    }

    /// <summary>Milliseconds from the mutation to the last client's receipt, and of the server's processor.</summary>
    private static async Task<(double Wall, double Cpu)> TellAsync(HttpClient client, ServerProcess server, IReadOnlyList<ISubscriber> subscribers, int number)
    {
        var received = Task.WhenAll(subscribers.Select(subscriber => subscriber.ReceiveAsync()));
        // A subscription is made known a moment after it is asked for.
        await Task.Delay(200);
        var (cpu, start) = (server.Cpu, Stopwatch.GetTimestamp());
        using var answer = await client.PostAsJsonAsync(new Uri(server.Address, "/graphql"), new { query = $"mutation {{ tell(id: {number}) }}" });
        answer.EnsureSuccessStatusCode();
        await received;
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (server.Cpu - cpu).TotalMilliseconds);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
