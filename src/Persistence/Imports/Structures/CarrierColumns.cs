using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Structures;

/// <summary>The columns that name a structure porteuse, in offers and placements alike.</summary>
internal static class CarrierColumns
{
    public static readonly Column
        Name = new("porteuse_nom") { Aliases = ["carrier_name"], IsClearable = true },
        Siret = new("porteuse_siret") { Aliases = ["carrier_siret"] },
        Kind = new("porteuse_type") { Aliases = ["carrier_kind"] };

    public static IReadOnlyList<Column> All => [Name, Siret, Kind];

    /// <summary>The carrier; null when the row names none or when refused. One that is not known yet needs its kind.</summary>
    public static NamedCarrier? Read(ImportRow row, KnownStructures structures)
    {
        if (row.IsCleared(Name)) return NamedCarrier.None;
        var kind = row.Choice<CarrierKind>(Kind);
        if (row.Structure(Name, Siret, structures.Carriers) is not { } key) return null;
        if (kind is null && row.Raw(Kind) is null && structures.Carriers.Find(key).Count == 0)
            row.Refuse(Kind, new ImportFault("structure.kind-missing", key.ToString()));
        return new(key, kind ?? default);
    }

    /// <summary>The carrier's identifier, the carrier made when it is new.</summary>
    /// <param name="scope">The import.</param>
    /// <param name="structures">Those known.</param>
    /// <param name="carrier">What the row says; null: nothing.</param>
    /// <param name="known">The carrier so far.</param>
    public static CarrierEmployerId? Resolve(ImportScope scope, KnownStructures structures, NamedCarrier? carrier, CarrierEmployerId? known) =>
        carrier is not { } named ? known
        : named == NamedCarrier.None ? null
        : structures.Carriers.FindOrAdd(scope.Context, named.Key, () => new()
        {
            Id = CarrierEmployerId.New(scope.Clock), Name = named.Key.Name, Siret = named.Key.Siret, Kind = named.Kind,
        }).Id;

    /// <summary>Writes the cells that name a carrier.</summary>
    public static void Fill(Dictionary<Column, string?> row, CarrierEmployer? carrier)
    {
        row[Name] = carrier?.Name;
        row[Siret] = carrier?.Siret?.ToString();
        row[Kind] = Cell.Of(carrier?.Kind);
    }
}

/// <summary>A carrier as a row names it.</summary>
/// <param name="Key">Its name and SIRET.</param>
/// <param name="Kind">Its kind, for one that is new.</param>
internal readonly record struct NamedCarrier(StructureKey Key, CarrierKind Kind)
{
    /// <summary>The row says that there is no carrier any more.</summary>
    public static NamedCarrier None => default;
}
