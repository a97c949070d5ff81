using Matching.Api.References;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>A licence that somebody holds.</summary>
[GraphQLName("HeldLicence")]
internal sealed class HeldLicenceNode(HeldLicence held)
{
    /// <summary>The licence.</summary>
    public LicenceNode Licence => new(held.Code);

    /// <summary>Its last day, inclusive; null when it does not expire or nobody knows.</summary>
    public DateOnly? ValidUntil => held.ValidUntil;
}

/// <summary>A licence that somebody holds.</summary>
internal sealed class HeldLicenceInput
{
    /// <summary>The licence.</summary>
    public required LicenceCode Code { get; init; }

    /// <summary>Its last day, inclusive; null when it does not expire. Left out, what the file says of this licence stays.</summary>
    public Optional<DateOnly?> ValidUntil { get; init; }


    /// <summary>The licence as a file keeps it.</summary>
    /// <param name="known">What the file says of this licence; null when it does not name it.</param>
    public HeldLicence On(HeldLicence? known) => new(Code, ValidUntil.Or(known?.ValidUntil), known?.Since);
}
