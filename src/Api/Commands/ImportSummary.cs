using Matching.Api.Terminal;

namespace Matching.Api.Commands;

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
