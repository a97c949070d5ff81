using Matching.Persistence.Imports.Faults;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Imports;

/// <summary>Imports a file: all of it or, when asked to keep going, its good rows.</summary>
/// <param name="contexts">Opens the database.</param>
/// <param name="clock">Tells the day that dates are checked against.</param>
public sealed class ImportRunner(IDbContextFactory<MatchingDbContext> contexts, TimeProvider clock)
{
    /// <summary>Reads the file, checks every row, and writes within one transaction.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">How to import it.</param>
    /// <param name="progress">Told every few hundred rows; null: nobody.</param>
    /// <param name="cancel">Stops before the commit; the database then is as before.</param>
    /// <returns>What was written and what is wrong. A file that cannot be imported is a report with faults, not an exception.</returns>
    public async Task<ImportReport> RunAsync(
        ImportKind kind, string path, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var run = new ImportRun(kind, path, options, progress);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            context.Sign(options.Actor, "import " + ImportKinds.NameOf(kind));
            return await run.ImportAsync(new(context, options, Path.GetFileName(path), clock), cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            return run.Refused(unreadable.Fault);
        }
        finally
        {
            run.Dispose();
        }
    }
}
