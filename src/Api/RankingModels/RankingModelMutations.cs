using System.Globalization;
using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.RankingModels;

/// <summary>Trains models and moves them between their states.</summary>
[MutationType, Authorize]
internal static class RankingModelMutations
{
    /// <summary>Starts a training on everything judged so far, in the background of this server; `trainingProgress` tells how it goes. For
    /// administrators.</summary>
    /// <param name="trainer">Who trains. LightGBM tells no progress and starts no more once it is cancelled, but finishes what it began.</param>
    /// <param name="trees">How many trees grow. Without it as many as usual for the trainer, which `options` of the model tells.</param>
    /// <param name="seed">Where chance starts: the same history and seed give the same model. Without it the usual seed.</param>
    [Error<InvalidInputException>]
    public static TrainingNode TrainRankingModel(
        TrainingRuns runs, LightGbmPresence lightGbm, Actor actor, AskedLanguage asked,
        TrainerChoice trainer = TrainerChoice.LambdaMart, int? trees = null, int? seed = null)
    {
        ModelRights.Check(actor);
        if (trees is < 1 or > TrainingOptions.MostTrees)
            throw new InvalidInputException(
                new InputFault("training.trees", trees.Value.ToString(CultureInfo.InvariantCulture), $"1 to {TrainingOptions.MostTrees}") { Field = "trees" },
                asked.Language);

        if (trainer == TrainerChoice.LightGbm && !lightGbm.IsThere)
            throw new InvalidInputException(
                new InputFault("training.trainer", trainer.ToString(), $"{TrainerChoice.LambdaMart} or {TrainerChoice.Best}") { Field = "trainer" },
                asked.Language);

        return runs.Start(actor, TrainingOptions.UsualWith(trainer, trees, seed)) is { } status
            ? new(status)
            : throw new InvalidInputException(new InputFault("training.running", null, "one training at a time on a server"), asked.Language);
    }

    /// <summary>Stops a training that runs on this server; nothing is registered. For administrators.</summary>
    /// <param name="id">The training.</param>
    [Error<NotFoundException>]
    public static TrainingNode CancelTraining([ID<TrainingNode>] TrainingId id, TrainingRuns runs, TrainingBoard board, Actor actor, AskedLanguage asked)
    {
        ModelRights.Check(actor);
        return runs.Cancel(id) && board.Find(id) is { } status ? new(status) : throw new NotFoundException(asked.Language);
    }

    /// <summary>Brings a model one step further: a candidate into the shadow, a shadow into use if it is proven better and fair. For administrators.</summary>
    /// <param name="id">The model.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>, Error<PromotionRefusedException>]
    public static async Task<RankingModelNode> PromoteRankingModelAsync(
        [ID<RankingModelNode>] RankingModelId id, long version, ModelPromotions promotions, Actor actor, AskedLanguage asked, CancellationToken cancel)
    {
        ModelRights.Check(actor);
        var outcome = await promotions.PromoteAsync(actor, "promote ranking model", id, version, MatchFeatures.Schema.Fingerprint, cancel);
        return outcome is PromotionRefused refused
            ? throw new PromotionRefusedException(refused.Obstacles, asked.Language)
            : new(outcome.Value(asked.Language));
    }

    /// <summary>Takes the active model out of use at once and brings back the one it replaced, or the rules alone. For administrators.</summary>
    /// <param name="id">The active model.</param>
    /// <param name="version">The version that the caller has read.</param>
    /// <param name="toRules">Whether the rules are to order alone, even when a model was replaced.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<RankingModelNode> RollBackRankingModelAsync(
        [ID<RankingModelNode>] RankingModelId id, long version, ModelPromotions promotions, Actor actor, AskedLanguage asked, CancellationToken cancel,
        bool toRules = false)
    {
        ModelRights.Check(actor);
        var ended = await promotions.RollBackAsync(actor, "roll back ranking model", id, version, toRules, MatchFeatures.Schema.Fingerprint, cancel);
        return new(ended.Value(asked.Language));
    }

    /// <summary>Puts a candidate or shadow aside for good. For administrators.</summary>
    /// <param name="id">The model.</param>
    /// <param name="version">The version that the caller has read.</param>
    [Error<InvalidInputException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<RankingModelNode> RetireRankingModelAsync(
        [ID<RankingModelNode>] RankingModelId id, long version, ModelPromotions promotions, Actor actor, AskedLanguage asked, CancellationToken cancel)
    {
        ModelRights.Check(actor);
        return new((await promotions.RetireAsync(actor, "retire ranking model", id, version, cancel)).Value(asked.Language));
    }

}

/// <summary>Who may train and move models.</summary>
internal static class ModelRights
{
    /// <summary>The mutations that call <see cref="Check"/>.</summary>
    public static readonly IReadOnlySet<string> Mutations =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "trainRankingModel", "cancelTraining", "promoteRankingModel", "rollBackRankingModel", "retireRankingModel",
        };

    /// <exception cref="GraphQLException">The actor is no administrator.</exception>
    public static void Check(Actor actor)
    {
        if (actor.Role != Role.Administrateur) throw new GraphQLException("Models are trained and moved by administrators.", "AUTH_NOT_AUTHORIZED");
    }
}
