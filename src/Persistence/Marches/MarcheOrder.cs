using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>The orders of a list of marchés.</summary>
public enum MarcheOrder
{
    /// <summary>The latest entered first.</summary>
    Newest,

    /// <summary>By the first day, the earliest first.</summary>
    StartsOn,

    /// <summary>By reference, then title, without regard to case and accents.</summary>
    Reference,
}

internal static class MarcheOrders
{
    public static IKeyset<Marche> Keyset(this MarcheOrder order) => order switch
    {
        MarcheOrder.StartsOn => new Keyset<Marche, DateOnly, MarcheId>("starts-on", marche => marche.StartsOn, marche => marche.Id, isDescending: false),
        MarcheOrder.Reference => new Keyset<Marche, string, MarcheId>("reference", marche => EF.Property<string>(marche, ExtractedColumns.SearchText), marche => marche.Id, isDescending: false),
        _ => new Keyset<Marche, MarcheId, MarcheId>("newest", marche => marche.Id, marche => marche.Id, isDescending: true),
    };
}
