using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of the files of mobilities between occupations.</summary>
internal static class RomeProximityColumns
{
    public static readonly Column
        From = new("from") { IsRequired = true, Example = "F1704" },
        To = new("to") { IsRequired = true, Example = "F1702" },
        Kind = new("kind") { IsRequired = true, Example = "close" },
        Scope = new("scope") { Example = "job" },
        Edition = new("edition") { Example = "3-v347" },
        OfficialFrom = new("code_rome") { IsRequired = true },
        OfficialTo = new("code_rome_cible") { IsRequired = true },
        SourceTitle = new("code_appellation_source"),
        TargetTitle = new("code_appellation_cible"),
        OfficialKind = new("code_type_mobilite") { IsRequired = true },
        Rank = new("numero_ordre") { IsRequired = true };

    public static readonly TableLayout
        Own = new("rome-proximity", [From, To, Kind, Scope, Edition]),
        Rome3 = new("rubrique_mobilite 3.47", [OfficialFrom, OfficialTo, SourceTitle, TargetTitle, OfficialKind]),
        Rome4 = new("rubrique_mobilite 4.0", [OfficialFrom, OfficialTo, Rank]);
}
