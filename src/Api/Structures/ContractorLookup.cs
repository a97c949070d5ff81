using Matching.GraphQL.Annotations;

namespace Matching.Api.Structures;

/// <summary>Finds contractors for <c>node</c>.</summary>
[ExtendObjectType<ContractorNode>]
internal static class ContractorLookup
{
    /// <summary>Finds a contractor by its identifier.</summary>
    [NodeResolver]
    public static async Task<ContractorNode?> GetAsync(ContractorId id, ContractorByIdDataLoader contractors, CancellationToken cancel) =>
        await contractors.LoadAsync(id, cancel) is { } contractor ? new(contractor) : null;
}
