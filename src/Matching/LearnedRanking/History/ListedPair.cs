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
