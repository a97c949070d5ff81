using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Matching.Persistence.Tests.PostgreSqlServer))]

namespace Matching.Persistence.Tests;

/// <summary>
/// A PostgreSQL server of its own for the test run: in a temporary folder, on a free port of 127.0.0.1, started when a
/// test first asks for it and gone at the end.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private string? _folder;
    private int _port;

    /// <summary>Why there is no server on this machine; null when there can be one.</summary>
    public static string? Absence => Binaries is null
        ? "PostgreSQL's server programs (/usr/lib/postgresql/*/bin) are not installed; Debian's package is 'postgresql'."
        : null;

    private static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(version => double.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <summary>A connection string to an empty database that does not exist yet.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_folder is null)
                Start();
        }
        finally
        {
            _starting.Release();
        }

        return $"Host=127.0.0.1;Port={_port};Username=postgres;Database=matching_{Guid.NewGuid():N};Include Error Detail=true";
    }

    public ValueTask DisposeAsync()
    {
        if (_folder is not null)
            Stop(_folder);
        _starting.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Start()
    {
        StopLeftovers();
        var folder = Path.Combine(Path.GetTempPath(), $"matching-pg-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        if (Environment.UserName == "root")
            Run("chown", "postgres", folder);
        _port = FreePort();
        RunAsPostgres("initdb", "-D", Data(folder), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        RunAsPostgres(
            "pg_ctl",
            "-D",
            Data(folder),
            "-w",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            $"-p {_port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=400",
            "start");
        _folder = folder;
        // A run that ends without disposing must not leave a server behind.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder);
    }

    private static void Stop(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        if (File.Exists(Path.Combine(Data(folder), "postmaster.pid")))
            RunAsPostgres("pg_ctl", "-D", Data(folder), "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Stops servers of test runs that were killed.</summary>
    private static void StopLeftovers()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), "matching-pg-*"))
        {
            var owner = int.Parse(folder[(folder.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
            if (!Directory.Exists($"/proc/{owner}"))
                Stop(folder);
        }
    }

    private static string Data(string folder) => Path.Combine(folder, "data");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsPostgres(string program, params string[] arguments)
    {
        // PostgreSQL refuses to run as root; Debian's package makes the user postgres.
        if (Environment.UserName == "root")
            Run("runuser", ["-u", "postgres", "--", Path.Combine(Binaries!, program), .. arguments]);
        else
            Run(Path.Combine(Binaries!, program), arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Nothing is redirected: the server would inherit the pipe and keep it open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/", UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("\"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
