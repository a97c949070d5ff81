using Matching.Explanations;
using Matching.Ranking.Models;
using Matching.Weights;

namespace Matching.LearnedRanking;

/// <summary>A trained model as the engine uses it.</summary>
public sealed record LearnedModel
{
    /// <summary>The number of judged offers at which a model counts as much as the rules, unless an installation sets another.</summary>
    public const int UsualHalfTrust = 200;

    /// <summary>Its identity in the registry.</summary>
    public required RankingModelId Id { get; init; }

    /// <summary>The trees.</summary>
    /// <exception cref="ArgumentException">They were trained on other columns than <see cref="MatchFeatures.Schema"/>.</exception>
    public required RankingModel Model
    {
        get;
        init => field = value.Schema.Fingerprint == MatchFeatures.Schema.Fingerprint
            ? value
            : throw new ArgumentException(
                $"The model was trained on the schema {value.Schema.Fingerprint}; expected {MatchFeatures.Schema.Fingerprint}, the present one.",
                nameof(value));
    }

    /// <summary>How its scores become points.</summary>
    public required PointsScale Scale { get; init; }

    /// <summary>How many judged offers it was trained on; 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public required int Evidence
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 0 judged offers or more.");
    }

    /// <summary>The number of judged offers at which it counts as much as the rules; 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int HalfTrust
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 1 judged offer or more.");
    } = UsualHalfTrust;

    /// <summary>The name of the weights it was trained beside.</summary>
    public required string WeightsName { get; init; }

    /// <summary>Their version.</summary>
    public required int WeightsVersion { get; init; }

    /// <summary>The share of the order that is the model's, growing with evidence: offers / (offers + <see cref="HalfTrust"/>).</summary>
    public Fit Blend => Fit.Ratio(Evidence, (long)Evidence + HalfTrust);

    /// <summary>Whether it was trained beside those weights; beside others its scale means nothing, and the rules rank alone.</summary>
    public bool Suits(RuleWeights weights) => weights.Name == WeightsName && weights.Version == WeightsVersion;
}

/// <summary>Identifies a trained ranking model in the registry.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct RankingModelId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static RankingModelId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
