namespace Matching.Persistence.RankingModels;

/// <summary>A trained model in the registry: everything but its trees, which <see cref="RankingModelStore.ReadFileAsync"/> reads.</summary>
/// <remarks>What was measured at training never changes; only the state does, and who brought it there.</remarks>
public sealed record RegisteredModel
{
    /// <summary>The identifier, which every answer ranked by the model names.</summary>
    public required RankingModelId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public RankingModelState State { get; init; } = RankingModelState.Candidate;

    /// <summary>When it came to its state.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>When its training ended.</summary>
    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>Who had it trained: a token's subject, or the name of a task of the installation.</summary>
    public required string TrainedBy { get; init; }

    /// <summary>When it became active, the last time; null if it never was.</summary>
    public DateTimeOffset? PromotedAt { get; init; }

    /// <summary>The administrator who made it active, the last time; null if it never was.</summary>
    public string? PromotedBy { get; init; }

    /// <summary>The model that was active before it; null for the rules alone, and before it was active.</summary>
    public RankingModelId? Replaced { get; init; }

    /// <summary>The fingerprint of the features it takes; a program with other features refuses it.</summary>
    public required string SchemaFingerprint { get; init; }

    /// <summary>The fingerprint of the rows it learned from.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>The rules' weights that points were measured by.</summary>
    public required string WeightsName { get; init; }

    /// <summary>Their version.</summary>
    public required int WeightsVersion { get; init; }

    /// <summary>At how many judged offers it counts as much as the rules; its figures hold for this blend only.</summary>
    public required int HalfTrust { get; init; }

    /// <summary>The trainer's options, by name.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>Who trained it, as its options tell; ours where they do not, from before there was a choice.</summary>
    public TrainerChoice Trainer =>
        Options.TryGetValue(TrainingOptions.TrainerName, out var name) ? Enum.Parse<TrainerChoice>(name) : TrainerChoice.LambdaMart;

    /// <summary>How the trainers compared, when the better one was asked for; null when one was named.</summary>
    public TrainerComparison? TrainerComparison { get; init; }

    /// <summary>The points of its score 0.</summary>
    public required double ScaleOffset { get; init; }

    /// <summary>The points of one unit of its score.</summary>
    public required double ScaleSlope { get; init; }

    /// <summary>What it learned from.</summary>
    public required TrainingFacts Facts { get; init; }

    /// <summary>What it is worth on what was held out.</summary>
    public required ModelEvaluation Evaluation { get; init; }

    /// <summary>The audit of its order of what was held out, beside the rules' own order; <see cref="FairnessReport.None"/> when none was made.</summary>
    public FairnessReport Fairness { get; init; } = FairnessReport.None;

    /// <summary>Counts the changes of state, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>What stands in the way of its promotion, from its own figures.</summary>
    public IReadOnlyList<PromotionObstacle> Obstacles => PromotionGate.Obstacles(Evaluation.HeldOut, Fairness.ToChecks());

    /// <summary>Moves the model, or refuses and names the moves that are allowed.</summary>
    /// <param name="state">The state to come to.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">The moment.</param>
    /// <param name="replaced">For the way to <see cref="RankingModelState.Active"/>: the model that was active before.</param>
    internal Transition<RegisteredModel> TransitionTo(RankingModelState state, string by, DateTimeOffset at, RankingModelId? replaced = null)
    {
        if (RankingModelStates.Machine.Refusal(State, state) is { } refusal) return refusal;
        var moved = this with { State = state, StateSince = at };
        return state == RankingModelState.Active ? moved with { PromotedAt = at, PromotedBy = by, Replaced = replaced } : moved;
    }
}
