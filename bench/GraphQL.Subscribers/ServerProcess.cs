using System.Diagnostics;
using System.Globalization;

namespace Matching.GraphQL.Subscribers;

/// <summary>The server in a process of its own, held to one core.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Memory the operating system counts as the process's, in bytes.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("taskset", ["-c", "0", Environment.ProcessPath!, "serve"]) { RedirectStandardOutput = true })!;
        return new(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>Bytes of objects that are alive, after a full collection.</summary>
    public async Task<long> LiveAsync(HttpClient client)
    {
        using var answer = await client.PostAsync(new Uri(Address, "/collect"), null);
        return long.Parse(await answer.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
