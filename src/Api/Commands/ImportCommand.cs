using System.CommandLine;
using Matching.Api.Imports;
using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary><c>import</c>: reads a file of one kind into the database; all of it or, when asked to keep going, its good rows.</summary>
internal sealed class ImportCommand : HostedCommand
{
    private readonly Argument<string> _kind;
    private readonly Argument<FileInfo> _file;
    private readonly Option<bool> _keepGoing;
    private readonly Option<string?> _edition;

    /// <summary>Declares the arguments.</summary>
    public ImportCommand(Invocation invocation) : base("import", invocation)
    {
        _kind = new ImportKindArgument(Words);
        _file = new Argument<FileInfo>("file") { Description = Words.Say("import.file") };
        _keepGoing = new Option<bool>("--keep-going") { Description = Words.Say("import.keepGoing") };
        _edition = new Option<string?>("--edition") { Description = Words.Say("import.edition") };
        Add(_kind);
        Add(_file);
        Add(_keepGoing);
        Add(_edition);
    }

    /// <inheritdoc />
    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(_file);
        if (!file.Exists) throw new RefusedException(Words.Say(Directory.Exists(file.FullName) ? "import.folder" : "import.noFile", file.FullName));

        await using var app = BuildHost(parsed);
        await OpenDatabaseAsync(app, cancel);
        var (name, kind) = ImportKindArgument.Read(parsed.GetRequiredValue(_kind));
        var options = new ImportOptions
        {
            Actor = Actor.System($"import {name}"),
            KeepGoing = parsed.GetValue(_keepGoing),
            Version = parsed.GetValue(_edition),
            Culture = Words.Language.Culture,
        };
        var report = await app.Services.GetRequiredService<ProgressDisplay>().ShowAsync(file.Name, progress =>
            app.Services.GetRequiredService<ImportAnnouncer>().RunAsync(
                name,
                file.Name,
                told => app.Services.GetRequiredService<ImportRunner>().RunAsync(kind, file.FullName, options, new ImportedBytes(progress, told), cancel),
                cancel));
        await new ImportSummary(Screen).WriteAsync(report);
        return report.IsWritten && (report.Tally.Rows > 0 || report.RejectedRows == 0) ? ExitCode.Success : ExitCode.Refused;
    }

    /// <summary>The bar counts bytes, since the number of rows is known only at the end; its words count rows. The servers are told both.</summary>
    private sealed class ImportedBytes(IProgress<Progress> bar, IProgress<ImportProgress> servers) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            bar.Report(new Progress(value.BytesRead, value.BytesInAll, value.Rows));
            servers.Report(value);
        }
    }
}

/// <summary>Tells what came of an import: what is wrong and where on the error stream, the outcome on the output.</summary>
internal sealed class ImportSummary(Screen screen)
{
    /// <summary>Writes the summary.</summary>
    public async Task WriteAsync(ImportReport report)
    {
        if (report.Encoding == FileEncoding.Windows1252) await screen.NoteAsync(screen.Words.Say("import.windows1252", report.File));
        await WriteFaultsAsync(report.Warnings, report.WarningCount);
        await WriteFaultsAsync(report.Faults, report.FaultCount);
        if (!report.IsWritten)
        {
            var goodRows = report.RejectedRows > 0 ? " " + screen.Words.Say("import.keepGoingWrites") : "";
            await screen.NoteAsync(screen.Words.Say("import.nothing", report.File, report.FaultCount) + goodRows);
            return;
        }

        await screen.TellAsync(screen.Words.Say("import.done", report.File, report.Tally.Added, report.Tally.Changed, report.Tally.Unchanged));
        if (report.RejectedRows > 0) await screen.NoteAsync(screen.Words.Say("import.rejected", report.RejectedRows, report.RejectedFile));
    }

    private async Task WriteFaultsAsync(IReadOnlyList<ImportFault> faults, long inAll)
    {
        foreach (var fault in faults) await screen.NoteAsync(screen.Words.Say(culture => ImportFaultSentence.Of(fault, culture)));
        if (inAll > faults.Count) await screen.NoteAsync(screen.Words.Say("import.more", inAll - faults.Count));
    }
}
