namespace Matching.Persistence.Searching;

/// <summary>An item with the names it is looked for by.</summary>
/// <param name="Item">The item.</param>
/// <param name="Names">Its names.</param>
/// <param name="Codes">Codes that find it when typed from their beginning.</param>
internal sealed record NamedItem<T>(T Item, IReadOnlyList<ItemName> Names, IReadOnlyList<string> Codes)
{
    /// <summary>How large it is: inhabitants; 0 where size does not matter.</summary>
    public long Weight { get; init; }

    /// <summary>Whether it comes before what it is part of, when a whole code finds both: 75011 is an arrondissement before it is Paris.</summary>
    public bool IsPart { get; init; }
}

/// <summary>One name of an item.</summary>
/// <param name="Text">As written.</param>
/// <param name="Rank">0 for the name it has; higher for former, rare and secondary ones, which come later when equally near.</param>
internal readonly record struct ItemName(string Text, int Rank = 0);
