using Matching.Api.Security;

namespace Matching.Api.Hosting;

/// <summary>Reads which tokens were taken back; while it fails, every token is held against the database itself.</summary>
internal sealed partial class RevocationUpkeep(RevocationWatch watch, Readiness readiness, TimeProvider clock, ILogger<RevocationUpkeep> log)
    : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => watch.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => LogFailed(log, failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Revoked tokens could not be read; trying again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
