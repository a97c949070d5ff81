using Matching.GraphQL.Annotations;

namespace Matching.Api.References;

/// <summary>A point in WGS84 decimal degrees.</summary>
[GraphQLName("Coordinates")]
internal sealed class CoordinatesNode(Coordinates point)
{
    /// <summary>Degrees north.</summary>
    public double Latitude => point.Latitude;

    /// <summary>Degrees east.</summary>
    public double Longitude => point.Longitude;
}
