namespace Matching.Persistence.Importing;

/// <summary>The columns that name a structure porteuse, in offers and placements alike.</summary>
internal static class CarrierColumns
{
    public static readonly Column
        Name = new("porteuse_nom") { Aliases = ["carrier_name"], Example = "" },
        Siret = new("porteuse_siret") { Aliases = ["carrier_siret"], Example = "" },
        Kind = new("porteuse_type") { Aliases = ["carrier_kind"], Example = "" };

    /// <summary>The carrier; null when the row names none or when refused. One that is not known yet needs its kind.</summary>
    public static NamedCarrier? Read(ImportRow row, KnownStructures structures)
    {
        var kind = row.Choice<CarrierKind>(Kind);
        if (row.Structure(Name, Siret, structures.Carriers) is not { } key) return null;
        if (kind is null && row.Raw(Kind) is null && structures.Carriers.Find(key).Count == 0)
            row.Refuse(Kind, new ImportFault("structure.kind-missing", key.ToString()));
        return new(key, kind ?? default);
    }

    /// <summary>The carrier's identifier, the carrier made when it is new.</summary>
    public static CarrierEmployerId? Resolve(ImportScope scope, KnownStructures structures, NamedCarrier? carrier) =>
        carrier is not { } named ? null : structures.Carriers.FindOrAdd(scope.Context, named.Key, () => new()
        {
            Id = CarrierEmployerId.New(scope.Clock), Name = named.Key.Name, Siret = named.Key.Siret, Kind = named.Kind,
        }).Id;
}

/// <summary>A carrier as a row names it.</summary>
/// <param name="Key">Its name and SIRET.</param>
/// <param name="Kind">Its kind, for one that is new.</param>
internal readonly record struct NamedCarrier(StructureKey Key, CarrierKind Kind);
