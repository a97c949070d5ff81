using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Matching.Api.Hosting;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<MatchingDbContext> contexts) : IHealthCheck
{
    /// <summary>How long an answer may take before the server calls itself unready.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy("answers")
            : HealthCheckResult.Unhealthy("silent");
    }
}
