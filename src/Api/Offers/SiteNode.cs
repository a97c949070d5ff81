using Matching.Api.References;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Offers;

/// <summary>Where work is done; each part may be unknown.</summary>
[GraphQLName("Site")]
internal sealed class SiteNode(Site site)
{
    /// <summary>The site itself.</summary>
    [GraphQLIgnore]
    public Site Entity => site;

    /// <summary>How people call the place; null when it has no name of its own.</summary>
    public string? Label => site.Label;

    /// <summary>The point; null when only the commune is known.</summary>
    public CoordinatesNode? Coordinates => site.Point is { } point ? new(point) : null;
}

/// <summary>What a site leads to.</summary>
[ExtendObjectType<SiteNode>]
internal static class SiteRelations
{
    /// <summary>The commune; null when not known.</summary>
    public static async Task<CommuneNode?> GetCommuneAsync([Parent] SiteNode site, CommuneByCodeDataLoader communes, CancellationToken cancel) =>
        site.Entity.Commune is { } code && await communes.LoadAsync(code, cancel) is { } commune ? new(commune) : null;
}
