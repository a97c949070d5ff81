using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Terminal;
using Matching.Api.Tests.Commands;
using Microsoft.Extensions.Configuration;

namespace Matching.Api.Tests.Limits;

public sealed class ConnectionLimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Connections=4", "ConnectionsPerAddress=100", 4)]
    [InlineData("Connections=100", "ConnectionsPerAddress=3", 3)]
    public async Task So_many_connections_are_served_and_one_more_is_closed_at_once(string all, string perAddress, int most)
    {
        await using var server = await LimitedServer.StartAsync(all, perAddress);
        var open = new List<TcpClient>();
        for (var number = 0; number < most; number++) open.Add(await ConnectAsync(server.Address));

        foreach (var connection in open) Assert.StartsWith("HTTP/1.1 200", await AskAsync(connection), StringComparison.Ordinal);
        using var beyond = await ConnectAsync(server.Address);
        Assert.Equal("", await AskAsync(beyond));

        open[0].Dispose();
        var answer = "";
        for (var time = 0; answer.Length == 0 && time < 500; time++)
        {
            using var again = await ConnectAsync(server.Address);
            answer = await AskAsync(again);
        }

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        open.ForEach(connection => connection.Dispose());
    }

    [Theory]
    [InlineData("Max open files            256                  524288               files     ", 256)]
    [InlineData("Max open files            unlimited            unlimited            files     ", null)]
    [InlineData("Max file size             256                  256                  bytes     ", null)]
    public void The_limit_of_open_files_is_what_the_system_says(string line, int? limit) => Assert.Equal(limit, FileLimit.Read(line));

    [Theory]
    [InlineData(512, 16, 12, 2)]
    [InlineData(1024, 512, 384, 76)]
    [InlineData(1_048_576, 10_000, 5_000, 1_000)]
    [InlineData(null, 10_000, 5_000, 1_000)]
    public void Connections_leave_files_for_the_database(int? files, int connections, int sockets, int anonymous)
    {
        var limits = LimitSettings.Read(new SettingsReader(new ConfigurationBuilder().Build(), new Words(Language.EnglishOnly)), files);

        Assert.Equal((connections, sockets, anonymous), (limits.Connections, limits.AllSockets, limits.AnonymousSockets));
    }

    [Fact(Timeout = 120_000)]
    public async Task Idle_connections_beyond_the_files_a_process_may_open_do_not_end_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files are limited by a Unix shell");
        using var folder = new TemporaryFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var process = Start(
            folder,
            $"ulimit -n 640; exec dotnet '{typeof(RefusedException).Assembly.Location}' serve --lang en --urls {address.AbsoluteUri}");
        _ = process.StandardOutput.ReadToEndAsync(Cancel);
        _ = process.StandardError.ReadToEndAsync(Cancel);
        var idle = new List<TcpClient>();
        try
        {
            await UntilReadyAsync(process, address);
            for (var number = 0; number < 400; number++) idle.Add(await ConnectAsync(address));

            // The first are served still, beside what is idle; and nobody is shut out for good.
            Assert.StartsWith("HTTP/1.1 200", await AskAsync(idle[0]), StringComparison.Ordinal);
            idle.ForEach(connection => connection.Dispose());
            await UntilReadyAsync(process, address);
            Assert.False(process.HasExited);
        }
        finally
        {
            idle.ForEach(connection => connection.Dispose());
            if (!process.HasExited) await CommandRun.TerminateAsync(process);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(TemporaryFolder folder, string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
            Environment =
            {
                ["Data__Folder"] = folder.Path,
                ["Demo__Enabled"] = "false",
                ["Demo__Today"] = TestDay.Setting,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
            },
        };
        return Process.Start(start)!;
    }

    private static async Task UntilReadyAsync(Process process, Uri address)
    {
        using var client = new HttpClient();
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address, "/health/ready"), Cancel);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not yet, or not at the moment.
            }

            await Task.Delay(50, Cancel);
        }

        Assert.Fail("The server has ended.");
    }

    // One that is closed as soon as it is accepted may not even notice that it was open.
    private static async Task<TcpClient> ConnectAsync(Uri address)
    {
        var connection = new TcpClient();
        try
        {
            await connection.ConnectAsync(IPAddress.Loopback, address.Port, Cancel);
        }
        catch (SocketException reset) when (reset.SocketErrorCode == SocketError.ConnectionReset)
        {
        }

        return connection;
    }

    // The start of the answer; empty when the connection was closed instead.
    private static async Task<string> AskAsync(TcpClient connection)
    {
        if (!connection.Connected) return "";
        var bytes = new byte[4096];
        try
        {
            await connection.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), Cancel);
            return Encoding.ASCII.GetString(bytes, 0, await connection.GetStream().ReadAsync(bytes, Cancel));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
