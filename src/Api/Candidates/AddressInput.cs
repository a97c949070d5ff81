using System.Globalization;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>
/// Where somebody lives. A part that is not given stays; null makes it unknown. A new street, postal code or commune is a new place: what belonged
/// to the old one and is not given with it becomes unknown. A point further away than geocoding errs is a new place too.
/// </summary>
internal sealed class AddressInput
{
    /// <summary>House number and street.</summary>
    public Optional<string?> Street { get; init; }

    /// <summary>The postal code.</summary>
    public Optional<PostalCode?> PostalCode { get; init; }

    /// <summary>The INSEE code of the commune; in Paris, Lyon and Marseille of the arrondissement. Journeys are reckoned from its centre.</summary>
    public Optional<InseeCode?> Commune { get; init; }

    /// <summary>Degrees north of the geocoded point. The point is one thing: with <c>longitude</c> and <c>precision</c>; null with both null. Tells whether the
    /// address lies in a QPV.</summary>
    public Optional<double?> Latitude { get; init; }

    /// <summary>Degrees east of the geocoded point; with <c>latitude</c> and <c>precision</c>.</summary>
    public Optional<double?> Longitude { get; init; }

    /// <summary>How exact the point is; with <c>latitude</c> and <c>longitude</c>.</summary>
    public Optional<GeocodingPrecision?> Precision { get; init; }

    /// <summary>The geocoder's confidence, 0 to 1. Given alone, it is that of the point known.</summary>
    public Optional<double?> Score { get; init; }


    /// <summary>The address with what is given; null when nothing of it is known any more.</summary>
    public Address? On(Address? known, DateOnly today, ICollection<InputFault> faults)
    {
        var point = HasPoint ? ToGeocoding(null, today, faults) : null;
        var address = (known ?? new()).With(new() { Street = Street.Value, PostalCode = PostalCode.Value, Commune = Commune.Value, Geocoding = point });
        if (Street is { HasValue: true, Value: null }) address = address with { Street = null };
        if (PostalCode is { HasValue: true, Value: null }) address = address with { PostalCode = null };
        if (Commune is { HasValue: true, Value: null }) address = address with { Commune = null };
        if (HasPoint) address = address with { Geocoding = point };
        else if (Score.HasValue) address = address with { Geocoding = ToGeocoding(address.Geocoding, today, faults) };
        return address == new Address() ? null : address;
    }

    private bool HasPoint => Latitude.HasValue || Longitude.HasValue || Precision.HasValue;

    private Geocoding? ToGeocoding(Geocoding? known, DateOnly today, ICollection<InputFault> faults)
    {
        if (Score.Value is < 0 or > 1 or double.NaN)
        {
            faults.Add(new InputFault("address.score", Score.Value.Value.ToString(CultureInfo.InvariantCulture), "0 to 1") { Field = "address.score" });
            return null;
        }
        if (!HasPoint) return known is null ? null : known with { Score = Score.Value };
        if (Latitude.Value is null && Longitude.Value is null && Precision.Value is null) return null;
        if (Latitude.Value is not { } latitude || Longitude.Value is not { } longitude || Precision.Value is not { } precision)
            faults.Add(new InputFault("address.point-incomplete", "", "latitude, longitude and precision together") { Field = "address" });
        else if (Coordinates.TryCreate(latitude, longitude, out var point, out var fault))
            return new() { Point = point, Precision = precision, Score = Score.Value, DoneOn = today };
        else
            faults.Add(fault.In("address"));
        return null;
    }
}
