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
