using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of job titles.</summary>
internal static class AppellationColumns
{
    public static readonly Column
        Ogr = new("ogr") { IsRequired = true, Aliases = ["code_ogr"], Example = "15479" },
        Label = new("label") { IsRequired = true, Aliases = ["libelle_appellation_long"], Example = "Maçon / Maçonne" },
        Rome = new("rome") { IsRequired = true, Aliases = ["code_rome"], Example = "F1703" },
        Kind = new("kind") { Aliases = ["classification"], Example = "principal" },
        Rare = new("rare") { Aliases = ["peu_usite"], Example = "non" };

    public static readonly TableLayout Layout = new("rome-appellations", [Ogr, Label, Rome, Kind, Rare]);
}
