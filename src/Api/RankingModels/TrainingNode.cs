using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>A training of a model, running or ended lately.</summary>
[ObjectType, GraphQLName("Training")]
internal sealed class TrainingNode(TrainingStatus status)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public TrainingId Id => new(status.Id);

    /// <summary>Where it stands.</summary>
    public TrainingState State => status.State;

    /// <summary>What it is doing, or did last.</summary>
    public TrainingStage Stage => status.Stage;

    /// <summary>Offers read, or trees grown; 0 while trainers are compared and while LightGBM grows, which counts nothing.</summary>
    public int Done => status.Done;

    /// <summary>How many there are, or will be; null while not known.</summary>
    public int? Of => status.Of > 0 ? status.Of : null;

    /// <summary>Mean NDCG@10 on the offers learned from, 0 to 1, measured every ten trees; null before. It rises whatever the model is worth: what was held out
    /// is measured at the end.</summary>
    public double? Ndcg => status.Ndcg;

    /// <summary>When it started.</summary>
    public DateTimeOffset StartedAt => status.StartedAt;

    /// <summary>When it was last heard of.</summary>
    public DateTimeOffset ToldAt => status.ToldAt;

    /// <summary>The model it registered; null before the end, and without one.</summary>
    public async Task<RankingModelNode?> GetModelAsync(RankingModelStore models, Actor actor, CancellationToken cancel) =>
        status.Model is { } id && await models.FindAsync(actor, new(id), cancel) is { } model ? new(model) : null;
}

/// <summary>One run of a training.</summary>
/// <param name="Value">Made when it starts.</param>
internal readonly record struct TrainingId(Guid Value);

/// <summary>Where a training stands.</summary>
internal enum TrainingState
{
    /// <summary>It reads, grows or measures.</summary>
    Running,

    /// <summary>It has ended and its model is in the registry, as a candidate.</summary>
    Registered,

    /// <summary>It has ended without a model: there is too little to learn from.</summary>
    Refused,

    /// <summary>It was stopped, failed, or has not been heard of for half a minute.</summary>
    Interrupted,
}
