using Matching.Explanations;
using Matching.Retrieval;

namespace Matching.Mobility;

/// <summary>One way of getting to work.</summary>
internal readonly record struct Journey(TransportMeans Means, JourneyTime Time, Kilometres Road, Kilometres Straight, bool IsConfirmed)
{
    /// <summary>The journey as an answer carries it.</summary>
    public Travel ToTravel() => new(Means, Time, Road, IsConfirmed);
}

/// <summary>The journey to the work site that a match counts with, from <see cref="MatchableCandidate.Home"/>.</summary>
/// <param name="Means">The means of transport.</param>
/// <param name="Time">One way, with the time for leaving and arriving.</param>
/// <param name="Road">The length by road.</param>
/// <param name="IsConfirmed">False when nobody confirmed that public transport runs at the start of the shift.</param>
public sealed record Travel(TransportMeans Means, JourneyTime Time, Kilometres Road, bool IsConfirmed)
{
    /// <summary>Whether time and length come from a model instead of a route: always, until a routing engine is plugged in.</summary>
    public bool IsEstimated { get; } = true;
}
