using Matching.Explanations;
using Matching.Occupations;
using Matching.Pairs;
using Matching.Retrieval;
using Matching.Rules;
using Matching.Weights;

namespace Matching.LearnedRanking.History;

/// <summary>Everything that rules and models knew of one pair on the day of a decision, so that both can be asked again.</summary>
/// <remarks>
/// Serves the log of served rankings, whose replay gives the same bytes, and the training history, whose features are those of
/// the day (docs/decisions/0079-snapshots.md).
/// </remarks>
public sealed record PairSnapshot
{
    /// <summary>The format written now.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The format it was written in.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The day of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The name of the weights in force.</summary>
    public required string WeightsName { get; init; }

    /// <summary>Their version.</summary>
    public required int WeightsVersion { get; init; }

    /// <summary>The means of transport counted with, in the order of the enumeration; null for the person's own.</summary>
    public IReadOnlyList<TransportMeans>? Means { get; init; }

    /// <summary>Whether it was put together afterwards from dated facts, and not kept on the day itself.</summary>
    public bool IsReconstructed { get; init; }

    /// <summary>The offer, without the place of work.</summary>
    public required MatchableOffer Offer { get; init; }

    /// <summary>The person.</summary>
    public required RecordedPerson Person { get; init; }

    /// <summary>How far the work lay from <see cref="MatchableCandidate.Home"/>.</summary>
    public required RecordedDistance Distance { get; init; }

    /// <summary>The person's target nearest to the offer's occupation; null when none was known.</summary>
    public JobTarget? Target { get; init; }

    /// <summary>The place of that target among the wishes, from 0; -1 when there was none.</summary>
    public int Wish { get; init; } = -1;

    /// <summary>How near that target was, by the ROME in force on the day.</summary>
    public OccupationLink Link { get; init; } = OccupationLink.Unrelated;

    /// <summary>Keeps a pair as it is known now.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="on">The day of the decision.</param>
    /// <param name="weights">The weights in force.</param>
    /// <param name="occupations">The ROME in force.</param>
    public static PairSnapshot Of(MatchableOffer offer, MatchableCandidate candidate, DateOnly on, RuleWeights weights, OccupationMap occupations) =>
        Of(Pairing.Of(offer, candidate, new(on, weights, occupations, null)));

    /// <summary>Puts a past pair together from what was known by the day of the decision.</summary>
    /// <param name="file">The file as it is now; what is dated later is left out (<see cref="FileAsOf"/>).</param>
    /// <param name="communeCentre">The centre of the person's commune; null when not known.</param>
    /// <param name="offer">The offer as it was.</param>
    /// <param name="on">The day of the decision.</param>
    /// <param name="weights">The weights to compare by.</param>
    /// <param name="occupations">The ROME.</param>
    public static PairSnapshot AsOf(
        Candidate file, CommuneCentre? communeCentre, MatchableOffer offer, DateOnly on, RuleWeights weights, OccupationMap occupations) =>
        Of(offer, MatchableCandidate.Of(FileAsOf.Of(file, on), communeCentre, [], on), on, weights, occupations) with { IsReconstructed = true };

    /// <summary>What the rules say of the pair: the same parts as on the day.</summary>
    /// <exception cref="ArgumentException">The weights are not those of the day.</exception>
    public IReadOnlyList<MatchPart> Parts(RuleWeights weights)
    {
        var results = new RuleResult[RuleSet.Count];
        RuleSet.Score(ToPairing(weights), results, Points.Zero);
        return RuleSet.Explain(results, weights);
    }

    /// <summary>The row of <see cref="MatchFeatures.Schema"/>: the same values as on the day.</summary>
    /// <exception cref="ArgumentException">The weights are not those of the day.</exception>
    public double[] Features(RuleWeights weights) => ScoreAndFeatures(weights).Row;

    /// <summary>The rules' points and the row of features together.</summary>
    /// <exception cref="ArgumentException">The weights are not those of the day.</exception>
    internal (Points Rules, double[] Row) ScoreAndFeatures(RuleWeights weights)
    {
        var results = new RuleResult[RuleSet.Count];
        var pair = ToPairing(weights);
        RuleSet.Score(pair, results, Points.Zero);
        var row = new double[MatchFeatures.Schema.Count];
        MatchFeatures.Write(pair, results, row);
        return (RuleSet.Sum(results, weights), row);
    }

    /// <summary>Keeps a pair as a ranking knew it.</summary>
    internal static PairSnapshot Of(in Pairing pair) => new()
    {
        On = pair.On,
        WeightsName = pair.Weights.Name,
        WeightsVersion = pair.Weights.Version,
        Means = pair.Means is { } means ? [.. means.Order()] : null,
        Offer = RecordedOffer.Of(pair.Offer),
        Person = RecordedPerson.Of(pair.Candidate),
        Distance = new(pair.IsHomeKnown, pair.Straight),
        Target = pair.Target,
        Wish = pair.Wish,
        Link = pair.Link,
    };

    /// <summary>The pair as rules and features take it.</summary>
    internal Pairing ToPairing(RuleWeights weights) =>
        weights.Name == WeightsName && weights.Version == WeightsVersion
            ? new()
            {
                Offer = Offer,
                Candidate = Person.ToCandidate(),
                On = On,
                Weights = weights,
                Target = Target,
                Wish = Wish,
                Link = Link,
                Means = Means?.ToHashSet(),
                IsHomeKnown = Distance.IsHomeKnown,
                Straight = Distance.Straight,
            }
            : throw new ArgumentException(
                $"The weights {weights.Name} {weights.Version}; expected {WeightsName} {WeightsVersion}, by which the pair was kept.", nameof(weights));
}
