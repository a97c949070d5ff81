using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>A part of the answer that comes after the first result: a deferred fragment at one place, or the rest of one list.</summary>
internal abstract class PendingPart(ErrorPath? path, string? label)
{
    /// <summary>The place in the response; null for the root.</summary>
    public ErrorPath? Path { get; } = path;

    /// <summary>The client's name for it; null for none.</summary>
    public string? Label { get; } = label;

    /// <summary>Its number in the response, once the client is told of it; -1 before.</summary>
    public int Id { get; set; } = -1;

    public bool IsAnnounced => Id >= 0;

    /// <summary>Nothing more comes of it.</summary>
    public bool IsCompleted { get; set; }
}
