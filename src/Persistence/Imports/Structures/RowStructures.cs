using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Structures;

/// <summary>Reads structures from a row.</summary>
internal static class RowStructures
{
    /// <summary>The structure that two columns name; null when both are empty or when refused.</summary>
    public static StructureKey? Structure<T>(this ImportRow row, Column name, Column siret, Structures<T> known)
        where T : class
    {
        var (written, number) = (row.Text(name), row.Optional<Siret>(siret));
        if (written is null && row.Raw(siret) is null) return null;
        var key = new StructureKey(written ?? "", number);
        var found = known.Find(key);
        if (written is null && found.Count == 0) return row.Missing(name, (StructureKey?)null);
        if (found.Count <= 1) return key;
        row.Refuse(name, new ImportFault("structure.ambiguous", written));
        return null;
    }

    /// <summary>The structure that must be named; the default when refused.</summary>
    public static StructureKey RequiredStructure<T>(this ImportRow row, Column name, Column siret, Structures<T> known)
        where T : class =>
        row.Raw(name) is null && row.Raw(siret) is null ? row.Missing(name, default(StructureKey)) : row.Structure(name, siret, known) ?? default;
}
