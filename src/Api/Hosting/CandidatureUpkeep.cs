using Matching.Api.Subscriptions;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Hosting;

/// <summary>Lets introductions lapse that nobody answers, and refuses what nobody decides; while it fails, they wait.</summary>
internal sealed partial class CandidatureDeadlineUpkeep(
    OverdueCandidatures overdue, Readiness readiness, TimeProvider clock, ILogger<CandidatureDeadlineUpkeep> log) : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) => overdue.FollowAsync(cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => LogFailed(log, failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Candidatures that nobody answers could not be looked at; trying again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}

/// <summary>Tells subscribers which candidatures change; while it fails, they are not told.</summary>
internal sealed partial class CandidatureTopicUpkeep(
    CandidatureChanges changes, ITopicEventSender topics, Readiness readiness, TimeProvider clock, ILogger<CandidatureTopicUpkeep> log)
    : Upkeep(readiness, clock)
{
    /// <inheritdoc />
    protected override Task FollowAsync(CancellationToken cancel) =>
        changes.FollowAsync((changed, stop) => topics.SendAsync(Topics.Candidatures, changed, stop).AsTask(), cancel);

    /// <inheritdoc />
    protected override void Failed(Exception failure) => LogFailed(log, failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Changes of candidatures could not be followed; trying again.")]
    private static partial void LogFailed(ILogger log, Exception failure);
}
