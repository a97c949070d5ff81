using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Structures;

/// <summary>An entreprise attributaire: who won a marché and owes its insertion hours.</summary>
[GraphQLName("Contractor")]
internal sealed class ContractorNode(Contractor contractor)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public ContractorId Id => contractor.Id;

    /// <summary>The name.</summary>
    public string Name => contractor.Name;

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret => contractor.Siret;
}

/// <summary>Finds contractors for <c>node</c>.</summary>
[ExtendObjectType<ContractorNode>]
internal static class ContractorLookup
{
    /// <summary>Finds a contractor by its identifier.</summary>
    [NodeResolver]
    public static async Task<ContractorNode?> GetAsync(ContractorId id, ContractorByIdDataLoader contractors, CancellationToken cancel) =>
        await contractors.LoadAsync(id, cancel) is { } contractor ? new(contractor) : null;
}

/// <summary>Contractors by identifier.</summary>
internal sealed class ContractorByIdDataLoader(IBatchScheduler scheduler, StructureStore<Contractor, ContractorId> store, Actor actor)
    : BatchDataLoader<ContractorId, Contractor>(scheduler)
{
    protected override Task<IReadOnlyDictionary<ContractorId, Contractor>> LoadBatchAsync(
        IReadOnlyList<ContractorId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
