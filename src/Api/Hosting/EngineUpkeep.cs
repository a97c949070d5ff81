namespace Matching.Api.Hosting;

/// <summary>Keeps the engine up with what is written; while it fails, answers stay those of the last version.</summary>
internal sealed class EngineUpkeep(EngineFeeder engine, Readiness readiness, TimeProvider clock, ILogger<EngineUpkeep> log) : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => engine.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => HostLog.EngineBehind(log, failure);
}
