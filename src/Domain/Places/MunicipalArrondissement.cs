using System.Globalization;

namespace Matching.Domain.Places;

/// <summary>The arrondissements of Paris, Lyon and Marseille, whose codes stand beside those of their communes.</summary>
/// <remarks>Source: code officiel géographique (INSEE). Addresses name the arrondissement, people and contracts often the commune.</remarks>
public static class MunicipalArrondissement
{
    private static readonly (InseeCode Commune, int First, int Last)[] Cities =
    [
        (InseeCode.Parse("13055"), 13201, 13216),
        (InseeCode.Parse("69123"), 69381, 69389),
        (InseeCode.Parse("75056"), 75101, 75120),
    ];

    /// <summary>Every arrondissement, by code.</summary>
    public static IReadOnlyList<InseeCode> All { get; } = [.. Cities.SelectMany(city => Codes(city.First, city.Last))];

    /// <summary>The commune that the code is an arrondissement of; null for every other code.</summary>
    public static InseeCode? ParentOf(InseeCode code)
    {
        if (!int.TryParse(code.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        foreach (var city in Cities)
        {
            if (number >= city.First && number <= city.Last) return city.Commune;
        }

        return null;
    }

    /// <summary>The arrondissements of a commune, by code; none but for Paris, Lyon and Marseille.</summary>
    public static IReadOnlyList<InseeCode> Of(InseeCode commune)
    {
        foreach (var city in Cities)
        {
            if (city.Commune == commune) return [.. Codes(city.First, city.Last)];
        }

        return [];
    }

    private static IEnumerable<InseeCode> Codes(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(number => InseeCode.Parse(number.ToString(CultureInfo.InvariantCulture)));
}
