using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.RankingModels;

/// <summary>Reads trained models.</summary>
[QueryType]
internal static class RankingModelQueries
{
    private const int Most = 100;

    /// <summary>The trained models, the latest first. Administrators see all of them, others those that ordered what they were shown.</summary>
    /// <param name="first">How many at most, 1 to 100.</param>
    [Authorize, ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<RankingModelNode>?> GetRankingModelsAsync(
        RankingModelStore models, Actor actor, CancellationToken cancel, int first = 20)
    {
        if (first is < 1 or > Most) throw new GraphQLException($"The argument `first` is {first}; allowed: 1 to {Most}.", "ARGUMENT_OUT_OF_RANGE");
        return [.. (await models.LatestAsync(actor, first, cancel)).Select(model => new RankingModelNode(model))];
    }

    /// <summary>A trained model; null when there is none or the caller may not know of it.</summary>
    /// <param name="id">Its global identifier.</param>
    [Authorize]
    public static async Task<RankingModelNode?> GetRankingModelAsync(
        [ID<RankingModelNode>] RankingModelId id, RankingModelStore models, Actor actor, CancellationToken cancel) =>
        await models.FindAsync(actor, id, cancel) is { } model ? new(model) : null;

    /// <summary>The model that orders the suggestions now; null when the rules do alone.</summary>
    [Authorize]
    public static async Task<RankingModelNode?> GetActiveRankingModelAsync(RankingModelStore models, Actor actor, CancellationToken cancel) =>
        await models.InStateAsync(actor, RankingModelState.Active, cancel) is { } model ? new(model) : null;

    /// <summary>A training, running or ended lately; null when this server has not heard of it. For administrators.</summary>
    /// <param name="id">Its global identifier, which `trainRankingModel` tells.</param>
    [Authorize]
    public static TrainingNode? GetTraining([ID<TrainingNode>] TrainingId id, TrainingBoard board, Actor actor)
    {
        ModelRights.Check(actor);
        return board.Find(id) is { } status ? new(status) : null;
    }
}

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
