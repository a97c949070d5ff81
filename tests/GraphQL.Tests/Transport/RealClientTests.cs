using System.ComponentModel;
using System.Diagnostics;
using Matching.GraphQL.Tests.Transport.WebSockets;

namespace Matching.GraphQL.Tests.Transport;

/// <summary>Runs graphql-ws, graphql-sse, urql, Apollo Client and GraphiQL of npm against the library.</summary>
public sealed class RealClientTests
{
    [Fact]
    public async Task Real_clients_run_queries_mutations_subscriptions_and_persisted_operations()
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", "GraphQL.Clients");
        Assert.SkipUnless(HasNode(), "Node.js is not installed.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), $"The clients are not installed: run `npm ci` in {folder}.");
        await using var server = await SocketServer.StartAsync();

        using var node = Process.Start(
            new ProcessStartInfo("node", ["run.mjs", new Uri(server.Address, "/graphql").AbsoluteUri])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(await output);
        Assert.True(node.ExitCode == 0, $"{await output}\n{await error}");
        Assert.Matches(@"\n2\d passed, 0 failed, \d skipped", await output);
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Matching.sln is not above the tests.");
    }
}
