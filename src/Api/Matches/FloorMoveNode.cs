using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>How a floor of the marché changed somebody's place. The score is as it was.</summary>
[ObjectType, GraphQLName("FloorMove")]
internal sealed class FloorMoveNode(FloorMove move)
{
    /// <summary>The place by rules and model, from 1.</summary>
    public int From => move.From;

    /// <summary>The place in the list: smaller for residents who moved up, larger for those they passed.</summary>
    public int To => move.To;

    /// <summary>The same in words.</summary>
    public ReasonNode Reason => new(move.Reason);
}
