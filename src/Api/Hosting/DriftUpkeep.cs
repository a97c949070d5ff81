using Matching.Api.RankingModels;

namespace Matching.Api.Hosting;

/// <summary>Keeps the active model's reference and the metrics of its drift; while it fails, only these wait.</summary>
internal sealed class DriftUpkeep(DriftWatch drift, Readiness readiness, TimeProvider clock, ILogger<DriftUpkeep> log) : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => drift.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => ModelLog.DriftUnknown(log, failure);
}
