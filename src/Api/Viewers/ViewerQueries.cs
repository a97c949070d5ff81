using Matching.GraphQL.Annotations;

namespace Matching.Api.Viewers;

/// <summary>Reads who asks.</summary>
[QueryType]
internal static class ViewerQueries
{
    /// <summary>Who asks: role, organisation, territory.</summary>
    public static ViewerNode GetMe(Actor actor) => new(actor);
}
