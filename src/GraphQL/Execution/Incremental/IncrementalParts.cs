using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>What a result says of parts that come later or now (proposal "Defer and Stream", response format).</summary>
internal sealed class IncrementalParts : IDisposable
{
    /// <summary>Parts the client is told to expect.</summary>
    public List<PendingPart> Pending { get; } = [];

    /// <summary>Data that came, in the order it is to be merged.</summary>
    public List<PartDelivery> Deliveries { get; } = [];

    /// <summary>Parts that are done.</summary>
    public List<PartCompletion> Completions { get; } = [];

    /// <summary>Another result follows.</summary>
    public bool HasNext { get; set; }

    /// <summary>It says nothing yet.</summary>
    public bool AreEmpty => Pending.Count == 0 && Deliveries.Count == 0 && Completions.Count == 0;

    public void Dispose()
    {
        foreach (var delivery in Deliveries) delivery.Json.Dispose();
    }
}

/// <summary>Data of a pending part, to be merged into what the client has.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Path">Where its data or the first of its items belongs.</param>
/// <param name="Json">An object, or a list of items, as JSON; null in the older format when nothing came.</param>
/// <param name="Errors">What went wrong in it; empty for nothing.</param>
internal sealed record PartDelivery(PendingPart Part, ErrorPath? Path, ResultWriter Json, IReadOnlyList<GraphQLError> Errors);

/// <summary>A pending part of which nothing more comes.</summary>
/// <param name="Part">The part.</param>
/// <param name="Place">Where its data would have stood: its path, for a stream that of the next item.</param>
/// <param name="Errors">Why nothing (more) came; empty when all did.</param>
internal sealed record PartCompletion(PendingPart Part, ErrorPath? Place, IReadOnlyList<GraphQLError> Errors);
