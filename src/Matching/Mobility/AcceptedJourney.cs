using Matching.Explanations;
using Matching.Pairs;

namespace Matching.Mobility;

/// <summary>How long a journey the person accepts for the occupation.</summary>
internal static class AcceptedJourney
{
    /// <summary>Whether the person said how far they would go for the occupation.</summary>
    public static bool IsStated(in Pairing pair) => pair.Target is { MaxMinutes: not null } or { MaxDistance: not null };

    /// <summary>The longest journey that the person accepts by those means; assumed where nothing is stated.</summary>
    /// <remarks>
    /// A radius is what the journey to its edge would take by the same means, and never longer than what is within reach of somebody who
    /// said nothing: nobody walks for hours because the circle is wide. Where both are stated, the tighter counts.
    /// </remarks>
    public static JourneyTime Of(in Pairing pair, Journey journey)
    {
        JourneyTime? minutes = pair.Target?.MaxMinutes is { } most ? new(most.Value * 10) : null;
        JourneyTime? radius = pair.Target?.MaxDistance is { } widest
            ? Shorter(TravelModel.Minutes(journey.Means, Circuity.ByRoad(widest)), pair.Weights.Reach.WhereNothingSaid)
            : null;
        var stated = minutes is { } m && radius is { } r ? Shorter(m, r) : minutes ?? radius;
        // Somebody who accepts no journey at all still has to reach the door.
        return stated is { } accepted ? (accepted.Tenths < 10 ? new(10) : accepted) : pair.Weights.AssumedAcceptedJourney;
    }

    private static JourneyTime Shorter(JourneyTime one, JourneyTime other) => one < other ? one : other;
}
