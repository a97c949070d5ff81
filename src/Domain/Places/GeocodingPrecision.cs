namespace Matching.Domain.Places;

/// <summary>How exactly an address was placed; the types of the Base Adresse Nationale.</summary>
public enum GeocodingPrecision
{
    /// <summary>The house (<c>housenumber</c>).</summary>
    HouseNumber,

    /// <summary>The street (<c>street</c>).</summary>
    Street,

    /// <summary>A hamlet or named place (<c>locality</c>).</summary>
    Locality,

    /// <summary>The commune only (<c>municipality</c>): never enough to say whether somebody lives in a QPV.</summary>
    Municipality,
}
