using Matching.GraphQL.Annotations;

namespace Matching.Api.References;

/// <summary>A licence, certificate or permit that work may require.</summary>
[GraphQLName("Licence")]
internal sealed class LicenceNode(LicenceCode code)
{
    /// <summary>The code.</summary>
    public LicenceCode Code => code;

    /// <summary>Its French name, a term of art; the code where it is not one of the usual ones.</summary>
    public string Label => LicenceCatalogue.Find(code)?.Label ?? code.Value;
}
