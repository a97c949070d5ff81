using System.CommandLine;
using Matching.Api.Hosting;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>A command that works with the product's configuration and services.</summary>
internal abstract class HostedCommand : Command
{
    private readonly Invocation _invocation;
    private readonly Option<string> _environment;
    // The names that .NET's own test host passes to a web program.
    private readonly Option<string> _contentRoot = new("--contentRoot") { Hidden = true };
    private readonly Option<string> _applicationName = new("--applicationName") { Hidden = true };

    /// <summary>Adds the options that every such command takes.</summary>
    protected HostedCommand(string name, Invocation invocation, string? descriptionKey = null)
        : base(name, invocation.Screen.Words.Say(descriptionKey ?? $"{name}.description"))
    {
        _invocation = invocation;
        _environment = new Option<string>("--environment") { Description = Words.Say("option.environment") };
        Add(_environment);
        Add(_contentRoot);
        Add(_applicationName);
        SetAction(StartAsync);
    }

    /// <summary>Where the command writes.</summary>
    protected Screen Screen => _invocation.Screen;

    /// <summary>The user's language.</summary>
    protected Words Words => _invocation.Screen.Words;

    /// <summary>Does the command's work.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="RefusedException">It cannot be done.</exception>
    public abstract Task<int> RunAsync(ParseResult parsed, CancellationToken cancel);

    // Hands the work back at once. The command-line library heeds Ctrl+C and signals only from when it holds this task, and
    // the database of one file answers without ever yielding: on the caller's thread work would be cut down, not cancelled.
    private Task<int> StartAsync(ParseResult parsed, CancellationToken cancel) => Task.Run(() => RunAsync(parsed, cancel), CancellationToken.None);

    /// <summary>Makes the database usable: made, migrated, writable.</summary>
    /// <exception cref="RefusedException">It cannot be used.</exception>
    protected static Task OpenDatabaseAsync(WebApplication app, CancellationToken cancel)
    {
        // First of all: making the other services already makes the folder of the keys.
        app.Services.GetRequiredService<StorageCheck>().Ensure();
        return app.Services.GetRequiredService<MigrationStep>().RunAsync(cancel);
    }

    /// <summary>Builds the application as this command line wants it; the caller disposes it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="moreSettings">Settings of this command's own options.</param>
    /// <param name="begin">Work to begin before the schema is built; null for none.</param>
    protected WebApplication BuildHost(ParseResult parsed, IEnumerable<string>? moreSettings = null, Action<IServiceProvider>? begin = null) =>
        MatchingHost.Build(
        new HostArguments([.. _invocation.Settings, .. moreSettings ?? []], parsed.GetValue(_environment), parsed.GetValue(_contentRoot)),
        Screen,
        begin: begin);
}

/// <summary>What a command line says about the host: environment, address, overridden settings.</summary>
/// <param name="Settings">Overrides of the form <c>--Key=value</c>.</param>
/// <param name="Environment">Development, Production…; null leaves it to <c>ASPNETCORE_ENVIRONMENT</c>.</param>
/// <param name="ContentRoot">Where <c>appsettings.json</c> lies; null means beside the program.</param>
internal sealed record HostArguments(IReadOnlyList<string> Settings, string? Environment = null, string? ContentRoot = null)
{
    /// <summary>The same as the web host's builder takes it.</summary>
    public WebApplicationOptions ToOptions() => new()
    {
        Args = [.. Settings],
        ApplicationName = typeof(HostArguments).Assembly.GetName().Name,
        EnvironmentName = Environment,
        ContentRootPath = ContentRoot ?? AppContext.BaseDirectory,
    };
}
