using Matching.Occupations;
using Matching.Retrieval;

namespace Matching.LearnedRanking.History;

/// <summary>A pair as a list keeps it: both sides, each kept by itself, and what follows from the two together.</summary>
/// <param name="Person">The person.</param>
/// <param name="Offer">The offer, as <see cref="RecordedOffer"/> leaves it.</param>
/// <param name="Distance">How far apart they lay.</param>
/// <param name="Wish">The place of the target that counted among the wishes, from 0; -1 when none has a link to the work.</param>
/// <param name="Link">How near that target was, by the ROME in force on the day.</param>
public sealed record ListedPair(ListedPerson Person, MatchableOffer Offer, RecordedDistance Distance, int Wish, OccupationLink Link)
{
    /// <summary>The snapshot of the pair: the very one of the day.</summary>
    /// <param name="on">The day of the question.</param>
    /// <param name="weightsName">The name of the weights in force.</param>
    /// <param name="weightsVersion">Their version.</param>
    /// <param name="means">The means of transport counted with; null for the person's own.</param>
    public PairSnapshot ToSnapshot(DateOnly on, string weightsName, int weightsVersion, IReadOnlyList<TransportMeans>? means) => new()
    {
        On = on,
        WeightsName = weightsName,
        WeightsVersion = weightsVersion,
        Means = means,
        Offer = Offer,
        Person = Person.Person,
        Distance = Distance,
        Target = Person.TargetOf(Wish),
        Wish = Wish,
        Link = Link,
    };
}

/// <summary>What the log of rankings keeps of a person, once for all lists until it changes (docs/decisions/0172-a-list-in-two-kilobytes.md).</summary>
public sealed record ListedPerson
{
    /// <summary>What rules and features look at.</summary>
    public required RecordedPerson Person { get; init; }

    /// <summary>The occupations looked for: each list says which of them counted.</summary>
    public IReadOnlyList<JobTarget> Targets { get; init; } = [];

    /// <summary>Keeps what is needed of a person.</summary>
    public static ListedPerson Of(MatchableCandidate candidate) => new() { Person = RecordedPerson.Of(candidate), Targets = candidate.Targets };

    /// <summary>The target that counted; null when none was known.</summary>
    /// <param name="wish">Its place among the wishes, from 0; -1 when none has a link to the work.</param>
    internal JobTarget? TargetOf(int wish) => wish >= 0 ? Targets[wish] : Targets is [var first, ..] ? first : null;
}

/// <summary>How far the work site lay from where the journey was reckoned, kept instead of both places: a log of places would tell where people live.</summary>
/// <remarks>
/// Reckoned from <see cref="MatchableCandidate.Home"/>; in the first snapshots from the geocoded point, and left so
/// (docs/decisions/0090-home-is-a-commune.md).
/// </remarks>
/// <param name="IsHomeKnown">Whether it was known where the person lives.</param>
/// <param name="Straight">The great-circle length; null when either place was not known.</param>
public sealed record RecordedDistance(bool IsHomeKnown, Kilometres? Straight);
