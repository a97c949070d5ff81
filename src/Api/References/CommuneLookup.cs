using Matching.GraphQL.Annotations;

namespace Matching.Api.References;

/// <summary>Finds communes for <c>node</c>.</summary>
[ExtendObjectType<CommuneNode>]
internal static class CommuneLookup
{
    /// <summary>Finds a commune by its INSEE code.</summary>
    [NodeResolver]
    public static async Task<CommuneNode?> GetAsync(string id, CommuneByCodeDataLoader communes, CancellationToken cancel) =>
        InseeCode.TryParse(id, out var code, out _) && await communes.LoadAsync(code, cancel) is { } commune ? new(commune) : null;
}
