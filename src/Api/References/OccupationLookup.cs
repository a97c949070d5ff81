using Matching.GraphQL.Annotations;

namespace Matching.Api.References;

/// <summary>Finds occupations for <c>node</c>.</summary>
[ExtendObjectType<OccupationNode>]
internal static class OccupationLookup
{
    /// <summary>Finds an occupation by its ROME code.</summary>
    [NodeResolver]
    public static async Task<OccupationNode?> GetAsync(string id, OccupationByCodeDataLoader occupations, CancellationToken cancel) =>
        RomeCode.TryParse(id, out var code, out _) && await occupations.LoadAsync(code, cancel) is { } occupation ? new(occupation) : null;
}
