namespace Matching.Domain;

/// <summary>Where somebody lives or something stands; every part may be unknown.</summary>
public sealed record Address
{
    /// <summary>House number and street; personal data.</summary>
    public string? Street { get; init; }

    /// <summary>The postal code.</summary>
    public PostalCode? PostalCode { get; init; }

    /// <summary>The commune.</summary>
    public InseeCode? Commune { get; init; }

    /// <summary>Where a geocoder placed the address; null when nobody did.</summary>
    public Geocoding? Geocoding { get; init; }

    /// <summary>The commune only, so that no log shows where somebody lives.</summary>
    public override string ToString() => $"Address in {Commune}";
}
