namespace Matching.GraphQL;

/// <summary>Whether one HTTP request may hold several operations (GraphQL over HTTP, appendix "Batching", a draft). Off by default.</summary>
public sealed class BatchingOptions
{
    /// <summary>A body may be a list of requests.</summary>
    public bool Requests { get; set; }

    /// <summary>A request's <c>variables</c> may be a list: the operation is executed once for each.</summary>
    public bool Variables { get; set; }

    /// <summary>How many operations one HTTP request may hold, both kinds multiplied out. Default 10.</summary>
    public int MaxOperations { get; set; } = 10;

    internal bool IsEnabled => Requests || Variables;
}
