using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Matching.Api.Tests.Commands;

/// <summary>A first start from an empty folder, a stop, and a second start, as a newcomer sees them.</summary>
public sealed partial class ServeTests : IDisposable
{
    private const int Patience = 180_000;
    private static readonly string[] Roles = ["prescripteur", "entreprise", "facilitateur", "acheteur", "candidat", "administrateur"];
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact(Timeout = Patience)]
    public async Task A_first_start_makes_everything_and_a_second_one_finds_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopped by a Unix signal");
        var first = await RunAsync(async (address, tokens) =>
        {
            Assert.Equal(Roles, tokens.Keys);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(address + "/health/ready"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(address + "/health/live"));
            foreach (var token in tokens.Values) Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(address + "/graphql", token));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(address + "/graphql", "spoilt"));
        }, TestContext.Current.CancellationToken);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("Demo data: done", first.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("matching.db")));

        var second = await RunAsync((_, tokens) =>
        {
            Assert.Equal(Roles, tokens.Keys);
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
        Assert.Equal(0, second.ExitCode);
        Assert.DoesNotContain("Demo data", second.Error, StringComparison.Ordinal);
    }

    // Nothing said means Production: an empty database stays empty, and nobody's token reaches a journal.
    [Fact(Timeout = Patience)]
    public async Task Outside_development_nobody_is_made_up_and_no_token_shown_unless_asked_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopped by a Unix signal");
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = CommandRun.Start(_folder, $"serve --lang en --urls {address}", ("Demo__Enabled", ""));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        try
        {
            while (!process.HasExited && !await IsReadyAsync(address)) await Task.Delay(50, Cancel);
        }
        finally
        {
            await CommandRun.TerminateAsync(process);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var organisations = await CommandRun.OfAsync(_folder, "organisations --lang en");
        Assert.True(process.ExitCode == 0, await error);
        Assert.DoesNotContain("eyJ", await output, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo data", await error, StringComparison.Ordinal);
        Assert.Equal(
            (0, "", "None yet. desk create makes a desk; imports make the others."),
            (organisations.ExitCode, organisations.Output, organisations.Error.Trim()));
    }

    // As systemd does with a unit of Type=notify: a socket that it listens on.
    [Fact(Timeout = Patience)]
    public async Task The_service_manager_is_told_when_it_is_ready_and_when_it_stops()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no systemd on Windows.");
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        manager.Bind(new UnixDomainSocketEndPoint(_folder.File("notify")));
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = CommandRun.Start(_folder, $"serve --lang en --urls {address}", ("NOTIFY_SOCKET", _folder.File("notify")));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        string first;
        bool isReady;
        try
        {
            first = await WordAsync(manager);
            isReady = await IsReadyAsync(address);
        }
        finally
        {
            await CommandRun.TerminateAsync(process);
        }

        var last = await WordAsync(manager);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error + await output);
        Assert.Equal(("READY=1", true, "STOPPING=1"), (first, isReady, last));
    }

    private static async Task<string> WordAsync(Socket manager)
    {
        var word = new byte[256];
        return System.Text.Encoding.UTF8.GetString(word, 0, await manager.ReceiveAsync(word, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<bool> IsReadyAsync(string address)
    {
        try
        {
            return await StatusAsync(address + "/health/ready") == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<CommandRun> RunAsync(Func<string, Dictionary<string, string>, Task> look, CancellationToken cancel)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = CommandRun.Start(_folder, $"serve --lang en --environment Development --urls {address}",
            ("Demo__Enabled", "true"), ("Demo__Candidates", "40"), ("Demo__Offers", "5"));
        var error = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            var tokens = await ReadTokensAsync(process);
            await look(address, tokens);
        }
        finally
        {
            await CommandRun.TerminateAsync(process);
        }

        await process.WaitForExitAsync(cancel);
        return new CommandRun(process.ExitCode, "", (await error).Trim());
    }

    private static async Task<Dictionary<string, string>> ReadTokensAsync(Process process)
    {
        var tokens = new Dictionary<string, string>();
        while (tokens.Count < Roles.Length && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (TokenLine().Match(line) is { Success: true } match) tokens.Add(match.Groups[1].Value, match.Groups[2].Value);
        return tokens;
    }

    private async Task<HttpStatusCode> StatusAsync(string url, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"^  ([a-z]+)\s+(ey\S+)$")]
    private static partial Regex TokenLine();
}
