using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>What stands between a person and an offer, and by how much.</summary>
[GraphQLName("Blocker")]
internal sealed class BlockerNode(Blocker blocker)
{
    /// <summary>Whether it excludes, asks for a look, or costs points only.</summary>
    public BlockerEffect Effect => blocker.Effect;

    /// <summary>What is missing.</summary>
    public ReasonNode Reason => new(blocker.Reason);
}
