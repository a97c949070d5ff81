namespace Matching.GraphQL.Bench;

/// <summary>Where an offer is.</summary>
/// <param name="Commune">The town's name.</param>
/// <param name="Lat">Latitude in degrees.</param>
/// <param name="Lon">Longitude in degrees.</param>
public sealed record Location(string Commune, double Lat, double Lon);
