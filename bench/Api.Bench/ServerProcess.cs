using System.Diagnostics;
using System.Globalization;
using Matching.Api.Commands;
using Matching.Api.Hosting;

namespace Matching.Api.Bench;

/// <summary>The product in a process of its own, held to one core, with a demonstration made for the measurement.</summary>
internal sealed class ServerProcess : IDisposable
{
    // What many systems let a process open unless they are told otherwise.
    private const int Files = 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10), Pause = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly string _folder;
    private int _asked;

    private ServerProcess(Process process, string folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Whether the process is gone.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Memory that the operating system counts as the process's now and at its highest, in MiB.</summary>
    public (double Now, double Peak) Memory
    {
        get
        {
            _process.Refresh();
            return (_process.WorkingSet64 / 1048576.0, _process.PeakWorkingSet64 / 1048576.0);
        }
    }

    /// <summary>The write-ahead log of its database, in MiB.</summary>
    public double WriteAheadLog => new FileInfo(Path.Combine(_folder, "bench.db-wal")) is { Exists: true } file ? file.Length / 1048576.0 : 0;

    /// <summary>Starts the server, and waits until it has made its demonstration and answers.</summary>
    public static async Task<ServerProcess> StartAsync(BenchArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("matching-bench-").FullName;
        var address = new Uri($"http://127.0.0.1:{arguments.Port}");
        var process = Process.Start(Serve(arguments, folder, address))!;
        // Whatever it says is read, so that it never waits for a reader.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, folder, address);
        await server.BecomeReadyAsync();
        return server;
    }

    /// <summary>A token for somebody of the demonstration.</summary>
    /// <param name="arguments">In which role.</param>
    /// <param name="server">Whose server.</param>
    /// <param name="of">Further options, such as another user's name.</param>
    public static async Task<string> TokenAsync(BenchArguments arguments, ServerProcess server, params string[] of)
    {
        var start = Command(arguments, server._folder, ["token", "--role", arguments.Role, .. of]);
        using var process = Process.Start(start)!;
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await process.WaitForExitAsync();
        return lines.Single(line => line.StartsWith("ey", StringComparison.Ordinal));
    }

    /// <summary>What it has used so far.</summary>
    public async Task<ServerUse> UseAsync()
    {
        _asked++;
        using (var signal = Process.Start("kill", ["-CONT", _process.Id.ToString(CultureInfo.InvariantCulture)])) await signal.WaitForExitAsync();
        while (File.Exists(FiguresFile(_folder)) is false || File.ReadAllLines(FiguresFile(_folder)).Length < _asked) await Task.Delay(Pause);
        var line = File.ReadAllLines(FiguresFile(_folder))[_asked - 1].Split(' ');
        _process.Refresh();
        var written = File.ReadLines($"/proc/{_process.Id}/io").Single(row => row.StartsWith("wchar:", StringComparison.Ordinal))[6..];
        return new(
            _process.TotalProcessorTime.TotalMilliseconds,
            double.Parse(line[0], CultureInfo.InvariantCulture),
            int.Parse(line[1], CultureInfo.InvariantCulture),
            int.Parse(line[2], CultureInfo.InvariantCulture),
            double.Parse(written, CultureInfo.InvariantCulture));
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

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!HasEnded) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task BecomeReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(Pause);
        }

        throw new TimeoutException($"The server was not ready after {Patience}.");
    }

    private static ProcessStartInfo Serve(BenchArguments arguments, string folder, Uri address)
    {
        var start = Command(arguments, folder, "serve", "--urls", address.AbsoluteUri);
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ServerProcess).Assembly.Location;
        start.Environment[StartupHook.FileVariable] = FiguresFile(folder);
        // What a request costs is asked by one user, faster than any may.
        if (!arguments.IsAbuse) start.Environment["Limits__Enabled"] = "false";
        start.Environment["Demo__Candidates"] = arguments.Candidates.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    private static ProcessStartInfo Command(BenchArguments arguments, string folder, params string[] command) =>
        new("bash", ["-c", $"ulimit -n {Files}; exec taskset -c 0 dotnet \"$@\"", "bash", arguments.Server, .. command])
        {
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Matching"] = $"Data Source={Path.Combine(folder, "bench.db")}", ["Demo__Enabled"] = "true" },
        };

    private static string FiguresFile(string folder) => Path.Combine(folder, "figures.txt");
}
