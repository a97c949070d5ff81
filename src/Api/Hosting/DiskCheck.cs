using Matching.Api.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Matching.Api.Hosting;

/// <summary>Whether the disk of the data takes a write: a full one answers reads and fails every writer.</summary>
/// <remarks>With PostgreSQL this is the disk of the keys; its own server watches the disk of the database.</remarks>
internal sealed class DiskCheck(MatchingSettings settings) : IHealthCheck
{
    /// <summary>The file written and removed again.</summary>
    public const string ProbeName = ".matching-write-probe";

    // More than the smallest mutation writes to SQLite's write-ahead log.
    private const int ProbeBytes = 64 * 1024;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetDirectoryName(settings.Storage.SqliteFile) ?? settings.Storage.Database.KeyRing;
        var probe = Path.Combine(folder, ProbeName);
        try
        {
            await using (var file = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                await file.WriteAsync(new byte[ProbeBytes], cancellationToken);
            }

            return HealthCheckResult.Healthy("writable");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy(FullDisk.IsCauseOf(refused) ? "full" : "not writable");
        }
        finally
        {
            Remove(probe);
        }
    }

    private static void Remove(string probe)
    {
        try
        {
            File.Delete(probe);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The folder is gone or may not be written, as the answer already says.
        }
    }
}
