using Matching.Persistence.Imports;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Exports;

/// <summary>Writes what the database holds, or an empty form, in the format that <see cref="ImportRunner"/> reads.</summary>
/// <param name="contexts">Opens the database.</param>
/// <remarks>
/// CSV with <c>;</c>, UTF-8 with byte order mark, CRLF; cells that a spreadsheet would run as a formula get an apostrophe.
/// Candidates and placements are personal data: whoever calls this must have checked that the reader may have them. The audit tells of each export.
/// </remarks>
public sealed class ExportRunner(IDbContextFactory<MatchingDbContext> contexts)
{
    /// <summary>Writes every row of a kind.</summary>
    /// <param name="kind">What to write; every kind but <see cref="ImportKind.Qpv"/>, whose official file is the better copy.</param>
    /// <param name="output">The destination; stays open.</param>
    /// <param name="cancel">Stops between two rows.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="NotSupportedException">QPV.</exception>
    public async Task<long> RunAsync(ImportKind kind, Stream output, CancellationToken cancel)
    {
        var rows = ImportKinds.RowsOf(kind);
        var columns = rows.Layouts[0].Columns;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        // Asked for before anything is noted or written: a kind that is not exported says so here.
        var exported = rows.ExportAsync(context, cancel);
        await NoteAsync(context, kind, columns, cancel);
        using var csv = new CsvOutput(output, leaveOpen: true);
        csv.WriteRow(columns.Select(column => column.Name));
        var written = 0L;
        await foreach (var row in exported)
        {
            csv.WriteRow(columns.Select(column =>
                row.TryGetValue(column, out var cell) ? cell : throw new InvalidOperationException($"The export forgets the column '{column}'.")));
            written++;
        }
        return written;
    }

    // Before the first row: what cannot be noted is not exported.
    private static async Task NoteAsync(MatchingDbContext context, ImportKind kind, IReadOnlyList<Column> columns, CancellationToken cancel)
    {
        context.Note(new AuditRow
        {
            At = context.Parts.Clock.GetUtcNow(),
            Role = Role.System,
            // Whose account of the machine it is; there is no other name on a command line.
            UserId = Environment.UserName,
            Operation = "export",
            Aggregate = kind.ToString(),
            AggregateId = "*",
            Change = ChangeKind.Exported,
            VersionBefore = null,
            VersionAfter = null,
            Fields = string.Join(',', columns.Select(column => column.Name)),
        });
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>Writes the columns of a kind and one example.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="output">The destination; stays open.</param>
    public static void WriteTemplate(ImportKind kind, Stream output) => ImportKinds.RowsOf(kind).WriteTemplate(output);
}
