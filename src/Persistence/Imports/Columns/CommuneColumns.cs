using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of communes.</summary>
internal static class CommuneColumns
{
    public static readonly Column
        Code = new("insee") { IsRequired = true, Aliases = ["code", "codeInsee", "code_commune", "com"], Example = "31555" },
        Name = new("name") { IsRequired = true, Aliases = ["nom", "libelle"], Example = "Toulouse" },
        PostalCodes = new("postalCodes") { Aliases = ["codesPostaux", "codes_postaux"], Example = "31000|31100|31200" },
        Department = new("department") { Aliases = ["departement", "codeDepartement", "dep"], Example = "31" },
        Region = new("region") { Aliases = ["codeRegion", "reg"], Example = "76" },
        EpciCode = new("epciCode") { Aliases = ["codeEpci"], Example = "243100518" },
        EpciName = new("epciName") { Aliases = ["nomEpci"], Example = "Toulouse Métropole" },
        Latitude = new("lat") { HoldsMeasures = true, Aliases = ["latitude", "centre.lat"], Example = "43.5960" },
        Longitude = new("lon") { HoldsMeasures = true, Aliases = ["longitude", "centre.lon"], Example = "1.4321" },
        Population = new("population") { Example = "514819" },
        Kind = new("kind") { Aliases = ["type", "typecom"], Example = "commune" },
        Successor = new("successor") { Aliases = ["chefLieu", "comparent"] },
        FormerCodes = new("formerCodes") { Aliases = ["anciensCodes"] };

    public static readonly TableLayout Layout =
        new("communes", [Code, Name, PostalCodes, Department, Region, EpciCode, EpciName, Latitude, Longitude, Population, Kind, Successor, FormerCodes]);
}
