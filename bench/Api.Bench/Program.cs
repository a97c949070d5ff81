using Matching.Api.Bench;

if (BenchArguments.Read(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync("Usage: Api.Bench [abuse] SERVER.dll [candidates] [seconds] [port] [role]");
    return 2;
}

using var server = await ServerProcess.StartAsync(arguments);
using var client = new Client(server.Address, await ServerProcess.TokenAsync(arguments, server));
if (arguments.IsAbuse)
{
    var abuser = await ServerProcess.TokenAsync(arguments with { Role = "prescripteur" }, server);
    // Another facilitateur of the demonstration's desk.
    var searcher = await ServerProcess.TokenAsync(arguments, server, "--user", "searcher", "--organisation", Documents.Desk);
    using var abuse = new AbuseRun(arguments, server, client, abuser, searcher);
    await abuse.RunAsync();
    return 0;
}

foreach (var (name, bodies) in await Documents.AllAsync(client))
{
    await AskAsync(bodies);
    await MeasureAsync(name, () => AskAsync(bodies));
}

// What a question costs after somebody was registered is the difference of these two.
using var writer = new Client(server.Address, await ServerProcess.TokenAsync(arguments with { Role = "prescripteur" }, server));
var questions = (await Documents.AllAsync(client)).Single(document => document.Name == "twenty_of_any_offer").Bodies;
var written = 0;
foreach (var asks in new[] { false, false, true, true })
    await MeasureAsync(asks ? "write_and_twenty_of_any_offer" : "write", () => WriteAsync(asks));

Figures.Print("memory_mb", server.Memory.Now);
Figures.Print("memory_peak_mb", server.Memory.Peak);
Figures.Print("wal_mb", server.WriteAheadLog);
return 0;

async Task MeasureAsync(string name, Func<Task<int>> ask)
{
    var before = await server.UseAsync();
    var asked = await ask();
    var used = await server.UseAsync() - before;
    Figures.Print($"{name}_requests", asked);
    Figures.Print($"{name}_cpu_ms", used.CpuMilliseconds / asked);
    Figures.Print($"{name}_allocated_kb", used.AllocatedBytes / 1024 / asked);
    Figures.Print($"{name}_written_kb", used.WrittenBytes / 1024 / asked);
    Figures.Print($"{name}_collections_per_1000", used.Collections * 1000.0 / asked);
    Figures.Print($"{name}_full_collections_per_1000", used.FullCollections * 1000.0 / asked);
}

// One write after the other, each followed by a question or by none.
async Task<int> WriteAsync(bool asks)
{
    var (end, count) = (server.Cpu + TimeSpan.FromSeconds(arguments.Seconds), 0);
    for (; server.Cpu < end; count++)
    {
        await writer.AskAsync(Documents.Write(written++));
        if (asks) await client.AskAsync(questions[written % questions.Length]);
    }

    return count;
}

// As many processor seconds for each, so that a machine that others use too changes the time it takes and not what is measured.
Task<int> AskAsync(byte[][] bodies)
{
    var end = server.Cpu + TimeSpan.FromSeconds(arguments.Seconds);
    return client.AskUntilAsync(bodies, () => server.Cpu >= end);
}
