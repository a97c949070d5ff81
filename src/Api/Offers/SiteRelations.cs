using Matching.Api.References;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Offers;

/// <summary>What a site leads to.</summary>
[ExtendObjectType<SiteNode>]
internal static class SiteRelations
{
    /// <summary>The commune; null when not known.</summary>
    public static async Task<CommuneNode?> GetCommuneAsync([Parent] SiteNode site, CommuneByCodeDataLoader communes, CancellationToken cancel) =>
        site.Entity.Commune is { } code && await communes.LoadAsync(code, cancel) is { } commune ? new(commune) : null;
}
