using Matching.Explanations;

namespace Matching.Mobility;

/// <summary>One way of getting to work.</summary>
internal readonly record struct Journey(TransportMeans Means, JourneyTime Time, Kilometres Road, Kilometres Straight, bool IsConfirmed)
{
    /// <summary>The journey as an answer carries it.</summary>
    public Travel ToTravel() => new(Means, Time, Road, IsConfirmed);
}
