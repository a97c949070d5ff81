using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>
/// The journey that a match counts with: to the work site from the centre of the commune where the person lives, or, where that
/// centre is not known, from the geocoded point.
/// </summary>
[GraphQLName("Travel")]
internal sealed class TravelNode(Travel travel)
{
    /// <summary>The means of transport.</summary>
    public TransportMeans Means => travel.Means;

    /// <summary>Minutes one way, with the time for leaving and arriving.</summary>
    public decimal Minutes => travel.Time.Value;

    /// <summary>Kilometres by road.</summary>
    public double DistanceKm => Math.Round(travel.Road.Value, 1);

    /// <summary>Time and length come from a model, not from a route.</summary>
    public bool IsEstimated => travel.IsEstimated;

    /// <summary>False when nobody confirmed that public transport runs at the start of work.</summary>
    public bool IsConfirmed => travel.IsConfirmed;
}
