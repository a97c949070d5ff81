using System.CommandLine;
using Matching.Api.Hosting;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>serve</c>: prepares the database and answers requests until told to stop.</summary>
internal sealed class ServeCommand : HostedCommand
{
    private readonly Option<string> _urls;

    /// <summary>Declares the options.</summary>
    public ServeCommand(Invocation invocation) : base("serve", invocation)
    {
        _urls = new Option<string>("--urls") { Description = Words.Say("serve.urls", MatchingHost.DefaultUrl) };
        Add(_urls);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var urls = parsed.GetValue(_urls) is { } given ? [$"--urls={given}"] : Array.Empty<string>();
        await using var app = BuildHost(parsed, urls, Server.Begin);
        await new Server(app, Screen).RunAsync(cancel);
        return ExitCode.Success;
    }
}
