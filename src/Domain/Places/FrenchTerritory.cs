namespace Matching.Domain.Places;

/// <summary>A coarse check that a point lies in France, overseas included.</summary>
/// <remarks>Boxes around each territory: meant to catch faulty coordinates, not to draw the border.</remarks>
public static class FrenchTerritory
{
    private sealed record Box(string Name, double South, double North, double West, double East)
    {
        public bool Holds(double latitude, double longitude) =>
            latitude >= South && latitude <= North && longitude >= West && longitude <= East;
    }

    private static readonly Box[] Boxes =
    [
        new("France métropolitaine", 41.2, 51.2, -5.3, 9.7),
        new("Guadeloupe", 15.8, 16.6, -61.9, -60.9),
        new("Martinique", 14.3, 15.0, -61.3, -60.7),
        new("Guyane", 2.0, 6.0, -54.7, -51.5),
        new("La Réunion", -21.5, -20.8, 55.1, 55.9),
        new("Mayotte", -13.1, -12.5, 44.9, 45.4),
        new("Saint-Pierre-et-Miquelon", 46.7, 47.2, -56.5, -56.0),
        new("Saint-Martin, Saint-Barthélemy", 17.8, 18.2, -63.2, -62.7),
        new("Polynésie française", -28.0, -7.8, -155.0, -134.0),
        new("Nouvelle-Calédonie", -23.2, -17.5, 158.0, 172.3),
        new("Wallis-et-Futuna", -14.5, -13.1, -178.3, -176.0),
    ];

    /// <summary>Whether the point lies in or near French territory.</summary>
    public static bool Contains(Coordinates point) => Boxes.Any(box => box.Holds(point.Latitude, point.Longitude));

    /// <summary>Why the point cannot be a place in France, with the likely fault; null when it can.</summary>
    /// <param name="point">The point to check.</param>
    /// <returns><c>coordinates.swapped</c> when latitude and longitude fit exchanged, else <c>coordinates.outside-france</c>.</returns>
    public static InputFault? Check(Coordinates point)
    {
        if (Contains(point)) return null;
        return Boxes.Any(box => box.Holds(point.Longitude, point.Latitude))
            ? new("coordinates.swapped", point.ToString(), $"latitude before longitude: {Coordinates.Text(point.Longitude, point.Latitude)}")
            : new("coordinates.outside-france", point.ToString(), "a point in France, overseas included");
    }
}
