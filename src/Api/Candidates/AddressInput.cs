using Matching.Domain;

namespace Matching.Api;

/// <summary>Where somebody lives; every part may be left out.</summary>
internal sealed class AddressInput
{
    /// <summary>House number and street.</summary>
    public string? Street { get; init; }

    /// <summary>The postal code.</summary>
    public PostalCode? PostalCode { get; init; }

    /// <summary>The INSEE code of the commune; in Paris, Lyon and Marseille of the arrondissement. Journeys are reckoned from its centre.</summary>
    public InseeCode? Commune { get; init; }

    /// <summary>Degrees north of the geocoded point; with <c>longitude</c>. Tells whether the address lies in a QPV.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east of the geocoded point; with <c>latitude</c>.</summary>
    public double? Longitude { get; init; }

    /// <summary>How exact the point is; needed with a point.</summary>
    public GeocodingPrecision? Precision { get; init; }

    /// <summary>The geocoder's confidence, 0 to 1.</summary>
    public double? Score { get; init; }


    /// <summary>The address, or why it cannot be one.</summary>
    public Address ToAddress(DateOnly today, ICollection<InputFault> faults) => new()
    {
        Street = Street,
        PostalCode = PostalCode,
        Commune = Commune,
        Geocoding = ToGeocoding(today, faults),
    };

    private Geocoding? ToGeocoding(DateOnly today, ICollection<InputFault> faults)
    {
        if (Latitude is null && Longitude is null) return null;
        if (Latitude is not { } latitude || Longitude is not { } longitude || Precision is not { } precision)
        {
            faults.Add(new InputFault("address.point-incomplete", "", "latitude, longitude and precision together") { Field = "address" });
            return null;
        }

        if (Score is < 0 or > 1 or double.NaN)
            faults.Add(new InputFault("address.score", Score.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), "0 to 1") { Field = "address.score" });
        else if (Coordinates.TryCreate(latitude, longitude, out var point, out var fault))
            return new() { Point = point, Precision = precision, Score = Score, DoneOn = today };
        else
            faults.Add(fault.In("address"));
        return null;
    }
}
