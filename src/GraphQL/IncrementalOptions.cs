namespace Matching.GraphQL;

/// <summary>What answers in parts may take.</summary>
public sealed class IncrementalOptions
{
    /// <summary>The schema has <c>@defer</c> and <c>@stream</c>. Default true; clients that accept no parts get one whole answer all the same.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>How many deferred fragments and streams of one answer may be pending at a time; the object or list beyond them is an error. Default
    /// 1,000.</summary>
    public int MaxPending { get; set; } = 1000;

    /// <summary>How many items of a stream come in one part at most. Default 50.</summary>
    public int MaxStreamedItems { get; set; } = 50;
}
