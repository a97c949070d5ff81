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
