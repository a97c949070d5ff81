namespace Matching.Domain.Offers;

/// <summary>The licences that offers of the clause usually ask for.</summary>
public static class LicenceCatalogue
{
    /// <summary>A usual licence.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Label">Its French name, a term of art.</param>
    /// <param name="ValidYears">Years until it must be renewed; null when it does not expire.</param>
    public sealed record Entry(LicenceCode Code, string Label, int? ValidYears);

    /// <summary>All usual licences, by code.</summary>
    public static IReadOnlyList<Entry> All { get; } =
    [
        Of("AIPR", "Autorisation d'intervention à proximité des réseaux", 5),
        Of("CACES-R482-A", "CACES R482 A, engins compacts", 10),
        Of("CACES-R482-B1", "CACES R482 B1, engins d'extraction", 10),
        Of("CACES-R482-C1", "CACES R482 C1, engins de chargement", 10),
        Of("CACES-R482-F", "CACES R482 F, chariots tout-terrain", 10),
        Of("CACES-R486-B", "CACES R486 B, plates-formes élévatrices", 5),
        Of("CACES-R489-1A", "CACES R489 1A, transpalettes", 5),
        Of("CACES-R489-3", "CACES R489 3, chariots frontaux", 5),
        Of("CARTE-CNAPS", "Carte professionnelle de sécurité privée", 5),
        Of("FIMO", "Formation initiale minimale obligatoire, transport", 5),
        Of("HABILITATION-B1V", "Habilitation électrique B1V", 3),
        Of("HABILITATION-H0B0", "Habilitation électrique H0B0", 3),
        Of("HACCP", "Hygiène alimentaire", null),
        Of("PERMIS-AM", "Permis AM, cyclomoteur", null),
        Of("PERMIS-B", "Permis B, voiture", null),
        Of("PERMIS-C", "Permis C, poids lourd", 5),
        Of("PERMIS-CE", "Permis CE, ensemble poids lourd", 5),
        Of("PERMIS-D", "Permis D, transport de personnes", 5),
        Of("SS3", "Sous-section 3, retrait d'amiante", 3),
        Of("SS4", "Sous-section 4, interventions sur amiante", 3),
        Of("SST", "Sauveteur secouriste du travail", 2),
    ];

    /// <summary>The usual licence with that code; null for another one.</summary>
    public static Entry? Find(LicenceCode code) => All.FirstOrDefault(entry => entry.Code == code);

    private static Entry Of(string code, string label, int? validYears) => new(LicenceCode.Parse(code), label, validYears);
}
