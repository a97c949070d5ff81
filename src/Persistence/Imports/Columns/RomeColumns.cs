using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of occupations.</summary>
internal static class RomeColumns
{
    public static readonly Column
        Code = new("code") { IsRequired = true, Aliases = ["code_rome"], Example = "F1703" },
        Label = new("label") { IsRequired = true, Aliases = ["libelle_rome"], Example = "Maçon / Maçonne" },
        DomainLabel = new("domain") { Aliases = ["libelle_domaine_professionel", "libelle_domaine_professionnel"], Example = "Gros œuvre" },
        MajorDomainLabel = new("majorDomain") { Aliases = ["libelle_grand_domaine"], Example = "Construction, bâtiment et travaux publics" },
        Parent = new("parentCode") { Aliases = ["code_rome_parent"], Example = "F1703" },
        Edition = new("edition") { Example = "4.0-v460" };

    public static readonly TableLayout Layout = new("rome", [Code, Label, DomainLabel, MajorDomainLabel, Parent, Edition]);
}
