namespace Matching.GraphQL.Annotations;

/// <summary>Which page a client asks for; already checked: at most one direction's size is above zero, sizes are within the field's limits, cursors are
/// decoded.</summary>
/// <param name="First">How many items from the start (or after <paramref name="After"/>); null when paging backward.</param>
/// <param name="After">The place after which the page begins, as <see cref="Page{T}"/>'s store named it; null for the list's start.</param>
/// <param name="Last">How many items from the end (or before <paramref name="Before"/>); null when paging forward.</param>
/// <param name="Before">The place before which the page ends; null for the list's end.</param>
public sealed record PagingArguments(int? First, string? After = null, int? Last = null, string? Before = null)
{
    /// <summary>The client pages backward.</summary>
    public bool IsBackward => Last is not null;

    /// <summary>How many items at most.</summary>
    public int Size => Last ?? First ?? 0;

    /// <summary>The client selects <c>totalCount</c>.</summary>
    public bool WantsTotalCount { get; init; }

    /// <summary>The client selects items or where they stand; false when it only counts.</summary>
    public bool WantsItems { get; init; } = true;
}
