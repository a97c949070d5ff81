using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using static Matching.Persistence.Imports.Fields.FieldsOf<Matching.Domain.Places.Address>;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of where a person lives.</summary>
internal static class AddressFields
{
    // The types of the Base Adresse Nationale fold to the names of the enumeration already, but its French readers write rue.
    private static readonly Dictionary<string, GeocodingPrecision> Precisions = new()
    {
        ["numéro"] = GeocodingPrecision.HouseNumber,
        ["rue"] = GeocodingPrecision.Street,
        ["lieu-dit"] = GeocodingPrecision.Locality,
        ["commune"] = GeocodingPrecision.Municipality,
    };

    private static readonly Column Precision = new("precision_adresse") { Aliases = ["geocoding_precision"], Example = "HOUSE_NUMBER" };

    public static readonly FieldList<Address> List = new(
    [
        FreeText("rue", "street", "adresse").For(address => address.Street, (address, text) => address with { Street = text }).At("address.street"),
        Code<PostalCode>("code_postal", "postal_code").Example("31400").For(
            address => address.PostalCode, (address, code) => address with { PostalCode = code }),
        Commune("commune_insee", "commune").Example("31555").For(address => address.Commune, (address, code) => address with { Commune = code }),
        .. PointFields.Of<Address>("43.5800", "1.4419", address => address.Geocoding?.Point, At, NeedPrecision),
        new()
        {
            Column = Precision,
            Read = row => row.Choice(Precision, Precisions) is { } precision ? address => On(address, known => known with { Precision = precision }) : null,
            Write = address => Exports.Cell.Of(address.Geocoding?.Precision),
        },
        Fraction("score_adresse", "geocoding_score").Measured().Example("0.95").For(
            address => address.Geocoding?.Score, (address, score) => On(address, known => known with { Score = score })),
        Day("adresse_placee_le", "geocoded_on").For(address => address.Geocoding?.DoneOn, (address, day) => On(address, known => known with { DoneOn = day })),
    ]);

    /// <summary>The address that a row makes of the one known: what it does not say stays, unless it belonged to another place.</summary>
    public static Address? Merge(Address? known, RowChanges<Address> changes)
    {
        if (changes.IsEmpty) return known;
        var said = changes.SetOn(new Address());
        var moved = (known ?? new()).With(said);
        // The same point said again keeps its score and its day.
        if (said.Geocoding is { } point && known?.Geocoding is { } before && before.Point == point.Point) moved = moved with { Geocoding = before };
        var merged = changes.ApplyTo(moved);
        return merged == new Address() ? null : merged;
    }

    private static Address At(Address address, Coordinates? point) => address with
    {
        Geocoding = point is not { } place ? null
            : address.Geocoding is { } known && known.Point == place ? known
            : new() { Point = place, Precision = GeocodingPrecision.Municipality },
    };

    // A point without its precision could be a commune's centre, from which no QPV may be told.
    private static void NeedPrecision(ImportRow row)
    {
        if (row.Raw(Precision) is null) row.Missing(Precision, false);
    }

    private static Address On(Address address, Func<Geocoding, Geocoding> change) =>
        address.Geocoding is { } known ? address with { Geocoding = change(known) } : address;
}
