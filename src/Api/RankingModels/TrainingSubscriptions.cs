using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.RankingModels;

/// <summary>Watches trainings.</summary>
[SubscriptionType, Authorize]
internal static class TrainingSubscriptions
{
    /// <summary>How far a training is: now, then every second, and once more when it has ended. For administrators.</summary>
    [Subscribe(With = nameof(WatchAsync))]
    public static TrainingNode TrainingProgress([EventMessage] TrainingStatus status) => new(status);

    /// <summary>Watches one training.</summary>
    /// <param name="id">Its global identifier, which `trainRankingModel` tells.</param>
    private static IAsyncEnumerable<TrainingStatus> WatchAsync([ID<TrainingNode>] TrainingId id, TrainingBoard board, Actor actor, CancellationToken cancel)
    {
        ModelRights.Check(actor);
        var known = board.Find(id) ?? throw new GraphQLException("There is no such training, or it ended long ago.", "NOT_FOUND");
        return board.WatchAsync(known, cancel);
    }
}
