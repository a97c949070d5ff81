using System.CommandLine;
using Matching.Api.Configuration;
using Matching.Api.Hosting;
using Matching.Api.Terminal;
using Matching.Seed;
using Matching.Seed.Shares;

namespace Matching.Api.Commands;

/// <summary><c>seed</c>: fills an empty database with people who do not exist, or compares their shares with the published ones.</summary>
internal sealed class SeedCommand : HostedCommand
{
    private readonly Option<bool> _report;

    /// <summary>Declares the options.</summary>
    public SeedCommand(Invocation invocation) : base("seed", invocation)
    {
        _report = new Option<bool>("--report") { Description = Words.Say("seed.report") };
        Add(_report);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var app = BuildHost(parsed);
        if (parsed.GetValue(_report))
        {
            await WriteReportAsync(app, cancel);
            return ExitCode.Success;
        }

        await OpenDatabaseAsync(app, cancel);
        try
        {
            var outcome = await app.Services.GetRequiredService<DemoData>().MakeAsync(cancel);
            await Screen.TellAsync(Words.Say(outcome == SeedOutcome.Written ? "seed.written" : "seed.alreadyThere"));
            return ExitCode.Success;
        }
        catch (SeedRefusedException refused)
        {
            throw new RefusedException(Words.Say("seed.refused"), refused);
        }
    }

    private async Task WriteReportAsync(WebApplication app, CancellationToken cancel)
    {
        var settings = app.Services.GetRequiredService<MatchingSettings>().Demo;
        var culture = Words.Language.Culture;
        await Screen.TellAsync(Words.Say("seed.report.header"));
        foreach (var row in ShareReport.Make(settings.ToOptions(), app.Services.GetRequiredService<TimeProvider>()))
        {
            cancel.ThrowIfCancellationRequested();
            await Screen.Output.WriteLineAsync(string.Create(culture, $"{row.Figure,-40} {row.Generated,8:P1} {row.Published,8:P1}  {row.Source}"));
        }
    }
}
