using Matching.Api.Fairness.Cards;
using Matching.Api.Matches;
using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>A trained model: what it learned from, what it is worth, how it treats people, and where it stands.</summary>
[ObjectType, GraphQLName("RankingModel")]
internal sealed class RankingModelNode(RegisteredModel model)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public RankingModelId Id => model.Id;

    /// <summary>Where it stands.</summary>
    public RankingModelState State => model.State;

    /// <summary>When it came to its state.</summary>
    public DateTimeOffset StateSince => model.StateSince;

    /// <summary>When its training ended.</summary>
    public DateTimeOffset TrainedAt => model.TrainedAt;

    /// <summary>Who had it trained; for administrators, null for others.</summary>
    public string? GetTrainedBy(Actor actor) => actor.Role == Role.Administrateur ? model.TrainedBy : null;

    /// <summary>When it became active, the last time; null if it never was.</summary>
    public DateTimeOffset? PromotedAt => model.PromotedAt;

    /// <summary>The administrator who made it active; for administrators, null for others.</summary>
    public string? GetPromotedBy(Actor actor) => actor.Role == Role.Administrateur ? model.PromotedBy : null;

    /// <summary>The model that was active before it; null for the rules alone.</summary>
    public async Task<RankingModelNode?> GetReplacedAsync(RankingModelStore models, Actor actor, CancellationToken cancel) =>
        model.Replaced is { } id && await models.FindAsync(actor, id, cancel) is { } replaced ? new(replaced) : null;

    /// <summary>Counts the changes; mutations need it.</summary>
    public long Version => model.Version;

    /// <summary>The rules' weights that its points were measured by.</summary>
    public WeightsVersionNode Weights => new(model.WeightsName, model.WeightsVersion);

    /// <summary>The share of the order that is the model's and not the rules', 0 to 1; it grows with what the model has seen.</summary>
    public double ModelShare => model.Evaluation.ModelShare;

    /// <summary>The fingerprint of the features it takes.</summary>
    public string SchemaFingerprint => model.SchemaFingerprint;

    /// <summary>Who trained it; never `BEST`.</summary>
    public TrainerChoice Trainer => model.Trainer;

    /// <summary>How the trainers compared, when the better one was asked for; null when one was named.</summary>
    public TrainerComparisonNode? TrainerComparison => model.TrainerComparison is { } comparison ? new(comparison) : null;

    /// <summary>The trainer's options.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<ModelOptionNode> Options =>
        [.. model.Options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => new ModelOptionNode(option.Key, option.Value))];

    /// <summary>What it learned from.</summary>
    public TrainingDataNode Data => new(model.Facts, model.DataFingerprint);

    /// <summary>What it is worth on offers decided after all it learned from.</summary>
    public ModelMetricsNode Metrics => new(model.Evaluation);

    /// <summary>How its order of the same offers treats people.</summary>
    public ModelFairnessNode Fairness => new(model.Fairness);

    /// <summary>Its card in Markdown: purpose, data, figures, fairness, limits. Also to download: <c>/models/{id}/card.md?lang=fr|en</c>, by the plain
    /// identifier.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides, French when that says nothing.</param>
    /// <param name="asked">The request's language.</param>
    /// <param name="actor">Who asks: administrators are told who trained and promoted it.</param>
    [Cost(10)]
    public string GetCard(ReaderLanguage? language, AskedLanguage asked, Actor actor) =>
        ModelCard.Of(model, language ?? asked.Language, actor.Role == Role.Administrateur);

    /// <summary>What stands in the way of its promotion, with figures; empty when an administrator may decide.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<PromotionObstacleNode> Obstacles => [.. model.Obstacles.Select(obstacle => new PromotionObstacleNode(obstacle))];

    /// <summary>How far what it ranked lately has moved from what it ranked first, or how much is missing to tell; null for a model that never ranked. For
    /// administrators, null for others.</summary>
    [Cost(EngineCost.Run)]
    public async Task<ModelDriftNode?> GetDriftAsync(DriftWatch drift, Actor actor, CancellationToken cancel) =>
        actor.Role == Role.Administrateur && await drift.MeasureAsync(model.Id, cancel) is { } measured ? new(measured) : null;
}

/// <summary>One option of a training.</summary>
[GraphQLName("ModelOption")]
internal sealed class ModelOptionNode(string name, string value)
{
    /// <summary>What it is called, such as <c>trees</c>.</summary>
    public string Name => name;

    /// <summary>Its value.</summary>
    public string Value => value;
}

/// <summary>Both trainers on the latest decisions of what a model learned from; what is held out takes no part.</summary>
[GraphQLName("TrainerComparison")]
internal sealed class TrainerComparisonNode(TrainerComparison comparison)
{
    /// <summary>The trainer that was kept, and then learned from everything.</summary>
    public TrainerChoice Kept => comparison.Kept;

    /// <summary>On how many offers they were compared; 0 when only one could be tried.</summary>
    public int Offers => comparison.Offers;

    /// <summary>Mean NDCG@10 of our LambdaMART on them, 0 to 1; null when only one could be tried.</summary>
    public double? LambdaMart => comparison.LambdaMart;

    /// <summary>Mean NDCG@10 of LightGBM on them, 0 to 1; null when only one could be tried.</summary>
    public double? LightGbm => comparison.LightGbm;

    /// <summary>Why only one could be tried; null when both were.</summary>
    public OneTrainerReason? OnlyOne => comparison.OnlyOne;
}
