using Matching.Seed.Reference;

namespace Matching.Seed.Structures;

/// <summary>One of the three territories of the demonstration.</summary>
/// <param name="Key">The key used in <c>seed/data/organisations.csv</c>.</param>
/// <param name="Epci">The SIREN of the intercommunality.</param>
/// <param name="Departments">Its departments.</param>
/// <param name="Weight">The share of people and offers.</param>
/// <param name="Communes">Its inhabited communes.</param>
internal sealed record SeedTerritory(string Key, string Epci, IReadOnlyList<string> Departments, double Weight, IReadOnlyList<SeedCommune> Communes)
{
    /// <summary>The territories: Toulouse Métropole first, where the reports come from.</summary>
    public static IReadOnlyList<SeedTerritory> Of(ReferenceExtract extract) =>
    [
        Make(extract, "31", "243100518", ["31"], 0.6),
        Make(extract, "94", "200058014", ["91", "94"], 0.2),
        Make(extract, "69", "200046977", ["69"], 0.2),
    ];

    /// <summary>The commune with that code.</summary>
    public SeedCommune Commune(string code) => Communes.First(commune => commune.Commune.Code.Value == code);

    /// <summary>Whether the commune is one of the territory's.</summary>
    public bool Holds(InseeCode code) => Communes.Any(commune => commune.Commune.Code == code);

    private static SeedTerritory Make(ReferenceExtract extract, string key, string epci, IReadOnlyList<string> departments, double weight) =>
        new(key, epci, departments, weight, [.. extract.Inhabited.Where(commune => commune.Commune.EpciCode == epci)]);
}
