using System.Globalization;

namespace Matching.Persistence.Importing;

/// <summary>The arrondissements of Paris, Lyon and Marseille, whose codes stand beside those of their communes.</summary>
internal static class MunicipalArrondissement
{
    /// <summary>The commune that the code is an arrondissement of; null for every other code.</summary>
    public static InseeCode? ParentOf(InseeCode code) =>
        int.TryParse(code.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number switch
            {
                >= 75101 and <= 75120 => InseeCode.Parse("75056"),
                >= 69381 and <= 69389 => InseeCode.Parse("69123"),
                >= 13201 and <= 13216 => InseeCode.Parse("13055"),
                _ => null,
            }
            : null;
}
