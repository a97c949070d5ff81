using System.Diagnostics.Metrics;

namespace Matching.Persistence.ServedRankings;

/// <summary>What can be counted of the log of rankings and of drift; read by any OpenTelemetry or EventPipe reader.</summary>
public static class RankingLogMetrics
{
    /// <summary>The name of the <see cref="Meter"/>, to be added to a metrics reader.</summary>
    public const string MeterName = "Matching.Ranking";

    private static readonly Meter Meter = new(MeterName);

    internal static readonly Counter<long> Written = Meter.CreateCounter<long>("matching.ranking.log.written", "{ranking}", "Served rankings that were kept.");

    internal static readonly Counter<long> Dropped = Meter.CreateCounter<long>(
        "matching.ranking.log.dropped", "{ranking}", "Served rankings that were not kept, because the queue was full or the database refused them.");

    internal static readonly Gauge<double> Drift = Meter.CreateGauge<double>(
        "matching.ranking.drift", "1",
        "The population stability index of each feature and of the scores (matching.column) of the active model; not a number while unknown.");
}
