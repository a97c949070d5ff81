using Matching.GraphQL.Annotations;
using Matching.GraphQL.Execution.Batching;

namespace Matching.Api.Structures;

/// <summary>A prescripteur: a structure that follows people and sends them as candidates.</summary>
[GraphQLName("Prescriber")]
internal sealed class PrescriberNode(Prescriber prescriber)
{
    /// <summary>The global identifier.</summary>
    [ID]
    public PrescriberId Id => prescriber.Id;

    /// <summary>The name.</summary>
    public string Name => prescriber.Name;

    /// <summary>The kind of structure.</summary>
    public PrescriberKind Kind => prescriber.Kind;

    /// <summary>Whether its own diagnosis opens insertion structures without further criteria.</summary>
    public bool IsAuthorised => prescriber.IsAuthorised;
}

/// <summary>Finds prescribers for <c>node</c>.</summary>
[ExtendObjectType<PrescriberNode>]
internal static class PrescriberLookup
{
    /// <summary>Finds a prescriber by its identifier.</summary>
    [NodeResolver]
    public static async Task<PrescriberNode?> GetAsync(PrescriberId id, PrescriberByIdDataLoader prescribers, CancellationToken cancel) =>
        await prescribers.LoadAsync(id, cancel) is { } prescriber ? new(prescriber) : null;
}

/// <summary>Prescribers by identifier, without those whose name would tell a situation to the caller.</summary>
internal sealed class PrescriberByIdDataLoader(IBatchScheduler scheduler, StructureStore<Prescriber, PrescriberId> store, Actor actor)
    : BatchDataLoader<PrescriberId, Prescriber>(scheduler)
{
    protected override Task<IReadOnlyDictionary<PrescriberId, Prescriber>> LoadBatchAsync(
        IReadOnlyList<PrescriberId> keys, CancellationToken cancellationToken) =>
        store.FindManyAsync(actor, [.. keys], cancellationToken);
}
