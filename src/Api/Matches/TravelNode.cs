using Matching.Domain;
using Matching.GraphQL.Annotations;

namespace Matching.Api;

/// <summary>The journey from home to the work site that a match counts with.</summary>
[GraphQLName("Travel")]
internal sealed class TravelNode(ShownMatch shown, Travel travel)
{
    /// <summary>The means of transport.</summary>
    public TransportMeans Means => travel.Means;

    /// <summary>Minutes door to door, one way. Rounded up to tens for a company.</summary>
    public decimal Minutes => shown.Minutes!.Value;

    /// <summary>Kilometres by road. Rounded up to fives for a company.</summary>
    public double DistanceKm => shown.RoadKm!.Value;

    /// <summary>Time and length come from a model, not from a route.</summary>
    public bool IsEstimated => travel.IsEstimated;

    /// <summary>False when nobody confirmed that public transport runs at the start of work.</summary>
    public bool IsConfirmed => travel.IsConfirmed;
}
