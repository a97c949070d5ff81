namespace Matching.Domain.Places;

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

    /// <summary>The address once somebody said more of it: what is not said stays, unless it belonged to another place.</summary>
    /// <remarks>
    /// A new commune drops street, postal code and point. A new postal code drops street and point, and a commune of another department.
    /// A point further away than both are inexact drops street, postal code and commune. Any part that differs drops the point. What is said with it
    /// is kept.
    /// </remarks>
    /// <param name="said">What was said; null parts were not.</param>
    public Address With(Address said)
    {
        var isNewCommune = IsNew(Commune, said.Commune);
        var isNewPostalCode = IsNew(PostalCode, said.PostalCode);
        var isFarPoint = Geocoding is { } placed && said.Geocoding is { } moved && !placed.MayBeThePlaceOf(moved);
        var isElsewhere = isNewCommune || isNewPostalCode || isFarPoint;
        return new()
        {
            Street = said.Street ?? (isElsewhere ? null : Street),
            PostalCode = said.PostalCode ?? (isNewCommune || isFarPoint ? null : PostalCode),
            Commune = said.Commune ?? (isFarPoint || (isNewPostalCode && Commune is { } commune && !said.PostalCode!.Value.MayServe(commune)) ? null : Commune),
            Geocoding = said.Geocoding
                ?? (Differs(Commune, said.Commune) || Differs(PostalCode, said.PostalCode) || Differs(Street, said.Street) ? null : Geocoding),
        };
    }

    private static bool IsNew<T>(T? known, T? said) => known is not null && Differs(known, said);

    // What was not known before differs too: the point was placed without it.
    private static bool Differs<T>(T? known, T? said) => said is not null && !said.Equals(known);

    /// <summary>The commune only, so that no log shows where somebody lives.</summary>
    public override string ToString() => $"Address in {Commune}";
}
