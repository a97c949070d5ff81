using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>An order of a list of marchés.</summary>
/// <param name="By">What to sort by.</param>
/// <param name="IsDescending">Whether the greatest or latest comes first.</param>
public sealed record MarcheOrder(MarcheSort By, bool IsDescending)
{
    /// <summary>The latest entered first.</summary>
    public static MarcheOrder Newest { get; } = new(MarcheSort.EnteredAt, IsDescending: true);

    /// <summary>By the first day, the earliest first.</summary>
    public static MarcheOrder StartsOn { get; } = new(MarcheSort.StartsOn, IsDescending: false);

    /// <summary>By reference, then title.</summary>
    public static MarcheOrder Reference { get; } = new(MarcheSort.Reference, IsDescending: false);
}

internal static class MarcheOrders
{
    public static IKeyset<Marche> Keyset(this MarcheOrder order) => order.By switch
    {
        MarcheSort.StartsOn => new Keyset<Marche, DateOnly, MarcheId>(Name("starts-on", order), marche => marche.StartsOn, marche => marche.Id, order.IsDescending),
        MarcheSort.Reference => new Keyset<Marche, string, MarcheId>(Name("reference", order), marche => EF.Property<string>(marche, ExtractedColumns.SearchText), marche => marche.Id, order.IsDescending),
        _ => new Keyset<Marche, MarcheId, MarcheId>(Name("entered", order), marche => marche.Id, marche => marche.Id, order.IsDescending),
    };

    // A cursor of one order is refused by another, and by the same one backwards.
    private static string Name(string key, MarcheOrder order) => order.IsDescending ? key + "-descending" : key;
}
