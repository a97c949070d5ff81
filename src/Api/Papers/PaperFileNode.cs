using Matching.GraphQL.Annotations;

namespace Matching.Api.Papers;

/// <summary>The file of a paper.</summary>
[ObjectType, GraphQLName("PaperFile")]
internal sealed class PaperFileNode(PaperFile file)
{
    /// <summary>The name that its sender gave it.</summary>
    public string Name => file.Name;

    /// <summary>What it is, by its bytes.</summary>
    public PaperFormat Format => file.Format;

    /// <summary>Its length in bytes.</summary>
    public int Bytes => file.Bytes;

    /// <summary>Where the caller downloads it, below the server's address: with the caller's own token, within two minutes (or as configured). Each opening is
    /// noted in the audit.</summary>
    public string GetLink(Actor actor, PaperLinks links) => PaperEndpoint.AddressOf(file.Id, links.Make(actor, file.Id));
}
