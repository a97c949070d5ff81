using Matching.GraphQL.Annotations;

namespace Matching.Api.Structures;

/// <summary>Finds prescribers for <c>node</c>.</summary>
[ExtendObjectType<PrescriberNode>]
internal static class PrescriberLookup
{
    /// <summary>Finds a prescriber by its identifier.</summary>
    [NodeResolver]
    public static async Task<PrescriberNode?> GetAsync(PrescriberId id, PrescriberByIdDataLoader prescribers, CancellationToken cancel) =>
        await prescribers.LoadAsync(id, cancel) is { } prescriber ? new(prescriber) : null;
}
