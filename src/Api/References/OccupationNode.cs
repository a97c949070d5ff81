using Matching.GraphQL.Annotations;

namespace Matching.Api.References;

/// <summary>An occupation of the ROME (répertoire opérationnel des métiers et des emplois).</summary>
[GraphQLName("Occupation")]
internal sealed class OccupationNode(Occupation occupation)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public string Id => occupation.Code.Value;

    /// <summary>The ROME code.</summary>
    public RomeCode Code => occupation.Code;

    /// <summary>The official French label.</summary>
    public string Label => occupation.Label;

    /// <summary>The older occupation that this one was split from; its own code when it was not. Occupations with the same parent are siblings.</summary>
    public RomeCode ParentCode => occupation.ParentCode;

    /// <summary>The professional domain's French label; null when not imported.</summary>
    public string? Domain => occupation.DomainLabel;

    /// <summary>The edition of the ROME, such as <c>4.0-v460</c>.</summary>
    public string RomeVersion => occupation.RomeVersion;
}
