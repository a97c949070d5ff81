using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Structures;

/// <summary>A guichet: the team of facilitateurs that calibrates clauses, checks eligibility and counts hours in a territory.</summary>
[GraphQLName("ClauseDesk")]
internal sealed class ClauseDeskNode(ClauseDesk desk)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public ClauseDeskId Id => desk.Id;

    /// <summary>The name.</summary>
    public string Name => desk.Name;
}

/// <summary>Finds desks for <c>node</c>.</summary>
[ExtendObjectType<ClauseDeskNode>]
internal static class ClauseDeskLookup
{
    /// <summary>Finds a desk by its identifier.</summary>
    [NodeResolver]
    public static async Task<ClauseDeskNode?> GetAsync(ClauseDeskId id, ClauseDeskByIdDataLoader desks, CancellationToken cancel) =>
        await desks.LoadAsync(id, cancel) is { } desk ? new(desk) : null;
}

/// <summary>Clause desks by identifier.</summary>
internal sealed class ClauseDeskByIdDataLoader(IBatchScheduler scheduler, StructureStore<ClauseDesk, ClauseDeskId> store, Actor actor)
    : BatchDataLoader<ClauseDeskId, ClauseDesk>(scheduler)
{
    protected override Task<IReadOnlyDictionary<ClauseDeskId, ClauseDesk>> LoadBatchAsync(
        IReadOnlyList<ClauseDeskId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
