using Matching.Explanations;

namespace Matching.Weights;

/// <summary>How far work may lie, in settings of a set of weights (docs/decisions/0120-reach.md).</summary>
public sealed record ReachLimits
{
    /// <summary>What counts unless a set says otherwise.</summary>
    public static ReachLimits Standard { get; } = new();

    /// <summary>The longest journey within reach, in per cent of the minutes or the radius that the person accepts for the occupation; 100 to 400.</summary>
    public int PercentOfAccepted { get; init; } = 150;

    /// <summary>The longest journey within reach of somebody who said nothing for the occupation; 5 minutes to <see cref="Most"/>.</summary>
    public JourneyTime WhereNothingSaid { get; init; } = new(900);

    /// <summary>The longest journey within anybody's reach; 5 to 600 minutes.</summary>
    public JourneyTime Most { get; init; } = new(1_200);

    /// <summary>The longest way by road within reach of somebody whose means of transport are not known; 1 to 1 000 km.</summary>
    public Kilometres WhereMeansUnknown { get; init; } = new(100);

    /// <summary>The longest journey within reach of somebody who accepts that one, in whole minutes, before <see cref="Most"/>.</summary>
    internal JourneyTime OfAccepted(JourneyTime accepted) => new((int)((long)accepted.Tenths * PercentOfAccepted / 1_000) * 10);

    /// <summary>The same for a radius, as the crow flies.</summary>
    internal Kilometres OfAccepted(Kilometres radius) => new(radius.Value * PercentOfAccepted / 100);

    /// <summary>What is wrong with the limits, or nothing.</summary>
    internal IEnumerable<RuleWeightsFault> Faults()
    {
        if (PercentOfAccepted is < 100 or > 400) yield return new("weights.reach-accepted", nameof(PercentOfAccepted), "100 to 400 per cent");
        if (Most.Tenths is < 50 or > 6_000) yield return new("weights.reach-most", nameof(Most), "5 to 600 minutes");
        if (WhereNothingSaid.Tenths < 50 || WhereNothingSaid > Most)
            yield return new("weights.reach-nothing-said", nameof(WhereNothingSaid), "5 minutes or more, and no more than the longest journey");
        if (WhereMeansUnknown.Value is < 1 or > 1_000) yield return new("weights.reach-means-unknown", nameof(WhereMeansUnknown), "1 to 1 000 km");
    }
}
