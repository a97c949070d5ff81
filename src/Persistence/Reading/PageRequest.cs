namespace Matching.Persistence;

/// <summary>Which part of an ordered list is asked for: so many items after, or before, a cursor.</summary>
public sealed record PageRequest
{
    /// <summary>The most items of one page.</summary>
    public const int MaxSize = 1_000;

    private PageRequest(int size, string? cursor, bool isBackward) => (Size, Cursor, IsBackward) = (size, cursor, isBackward);

    /// <summary>How many items at most.</summary>
    public int Size { get; }

    /// <summary>Where to go on from; null for the end of the list that the direction starts at.</summary>
    public string? Cursor { get; }

    /// <summary>Whether the items before the cursor are asked for. They come in the list's order all the same.</summary>
    public bool IsBackward { get; }

    /// <summary>The first items, or the first after a cursor.</summary>
    /// <param name="count">1 to <see cref="MaxSize"/>.</param>
    /// <param name="after">A cursor of the same list, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static PageRequest First(int count, string? after = null) => new(Checked(count), after, isBackward: false);

    /// <summary>The last items, or the last before a cursor.</summary>
    /// <param name="count">1 to <see cref="MaxSize"/>.</param>
    /// <param name="before">A cursor of the same list, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static PageRequest Last(int count, string? before = null) => new(Checked(count), before, isBackward: true);

    private static int Checked(int count) => count is >= 1 and <= MaxSize
        ? count
        : throw new ArgumentOutOfRangeException(nameof(count), count, $"Expected 1 to {MaxSize} items.");
}
