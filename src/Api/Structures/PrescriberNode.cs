using Matching.GraphQL.Annotations;

namespace Matching.Api.Structures;

/// <summary>A prescripteur: a structure that follows people and sends them as candidates.</summary>
[GraphQLName("Prescriber")]
internal sealed class PrescriberNode(Prescriber prescriber)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public PrescriberId Id => prescriber.Id;

    /// <summary>The name.</summary>
    public string Name => prescriber.Name;

    /// <summary>The kind of structure.</summary>
    public PrescriberKind Kind => prescriber.Kind;

    /// <summary>Whether its own diagnosis opens insertion structures without further criteria.</summary>
    public bool IsAuthorised => prescriber.IsAuthorised;
}
