using Matching.Domain;

namespace Matching.Api;

/// <summary>A licence that somebody holds.</summary>
internal sealed class HeldLicenceInput
{
    /// <summary>The licence.</summary>
    public required LicenceCode Code { get; init; }

    /// <summary>Its last day, inclusive; leave it out when it does not expire.</summary>
    public DateOnly? ValidUntil { get; init; }


    /// <summary>The licence as a file keeps it.</summary>
    public HeldLicence ToHeldLicence() => new(Code, ValidUntil);
}
