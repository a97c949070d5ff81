using Matching.Persistence.Importing;

namespace Matching.Persistence.Exports;

/// <summary>The cells that name a structure porteuse.</summary>
internal static class CarrierCells
{
    public static void Fill(Dictionary<Column, string?> row, CarrierEmployer? carrier)
    {
        row[CarrierColumns.Name] = carrier?.Name;
        row[CarrierColumns.Siret] = carrier?.Siret?.ToString();
        row[CarrierColumns.Kind] = Cell.Of(carrier?.Kind);
    }
}
