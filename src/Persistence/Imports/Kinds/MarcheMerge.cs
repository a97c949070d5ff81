using Matching.Persistence.Imports.Columns;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>A buyer as a row names it.</summary>
/// <param name="Key">Its name and SIRET.</param>
/// <param name="Kind">Its kind, for one that is new.</param>
internal readonly record struct NamedBuyer(StructureKey Key, BuyerKind Kind);

/// <summary>One row of a file of marchés.</summary>
internal sealed record ReadObligation(
    ImportRow Row, NamedBuyer Buyer, string Reference, RowChanges<Marche> Marche, RowChanges<Site> Site,
    string LotNumber, RowChanges<Lot> Lot, StructureKey? Contractor, RowChanges<HoursObligation> Owed);

/// <summary>Makes a marché of a row and of what is known of it.</summary>
internal static class MarcheMerge
{
    /// <summary>The marché as it is to be kept.</summary>
    /// <param name="known">The marché so far; null when it is new.</param>
    /// <param name="buyer">Who buys.</param>
    /// <param name="row">The row.</param>
    /// <param name="contractor">The contractor of the row; null when it names none.</param>
    /// <param name="clock">The time that new identifiers hold.</param>
    public static Marche Of(Marche? known, BuyerId buyer, ReadObligation row, ContractorId? contractor, TimeProvider clock)
    {
        var lots = (known?.Lots ?? []).ToList();
        Put(lots, row, contractor, clock);
        var merged = row.Marche.ApplyTo(known ?? Blank with { Id = MarcheId.New(clock), BuyerId = buyer }, known is null);
        return merged with
        {
            Site = SiteFields.Merge(merged.Site, row.Site),
            // A row of a known lot leaves the lots in their order.
            Lots = lots.Count == known?.Lots.Count ? lots : [.. lots.OrderBy(lot => lot.Number.Length).ThenBy(lot => lot.Number, StringComparer.Ordinal)],
        };
    }

    /// <summary>What a row says of a marché of which nothing is known.</summary>
    public static Marche Said(ReadObligation row) => row.Marche.SetOn(Blank) with { Site = SiteFields.Merge(null, row.Site) };

    private static Marche Blank { get; } =
        new() { Id = default, Reference = "", Title = "", BuyerId = default, LegalBasis = default, Kind = default, StartsOn = default };

    private static void Put(List<Lot> lots, ReadObligation row, ContractorId? contractor, TimeProvider clock)
    {
        var index = lots.FindIndex(lot => lot.Number.Equals(row.LotNumber, StringComparison.OrdinalIgnoreCase));
        var lot = index >= 0 ? lots[index] : new Lot { Id = LotId.New(clock), Number = row.LotNumber };
        var changed = row.Lot.ApplyTo(lot) with { Obligations = Put(lot.Obligations, row.Owed, contractor, clock) };
        if (index >= 0) lots[index] = changed;
        else lots.Add(changed);
    }

    private static List<HoursObligation> Put(
        IReadOnlyList<HoursObligation> obligations, RowChanges<HoursObligation> said, ContractorId? contractor, TimeProvider clock)
    {
        var list = obligations.ToList();
        var index = list.FindIndex(known => known.ContractorId == contractor);
        // A lot that was known before its award: the contractor takes over the obligation, which must not count twice.
        if (index < 0) index = list.FindIndex(known => known.ContractorId is null);
        var known = index >= 0 ? list[index] : new() { Id = HoursObligationId.New(clock), RequiredHours = InsertionHours.None };
        var merged = said.ApplyTo(known) with { ContractorId = contractor };
        if (index < 0) list.Add(merged);
        else list[index] = merged;
        return list;
    }
}
