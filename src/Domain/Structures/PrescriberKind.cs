namespace Matching.Domain.Structures;

/// <summary>The kinds of structures that send candidates.</summary>
public enum PrescriberKind
{
    /// <summary>Another kind.</summary>
    Other,

    /// <summary>May refer people, but not validate their eligibility for insertion structures.</summary>
    Orienteur,

    /// <summary>France Travail (before 2024 Pôle emploi).</summary>
    FranceTravail,

    /// <summary>Mission locale: 16 to 25-year-olds.</summary>
    MissionLocale,

    /// <summary>Cap emploi: people with disabilities.</summary>
    CapEmploi,

    /// <summary>Plan local pour l'insertion et l'emploi.</summary>
    Plie,

    /// <summary>Department council's services, in charge of the RSA.</summary>
    Department,

    /// <summary>Structure that the department council delegates the RSA follow-up to.</summary>
    DepartmentDelegate,

    /// <summary>Centre communal d'action sociale.</summary>
    Ccas,

    /// <summary>Caisse d'allocations familiales.</summary>
    Caf,

    /// <summary>Mutualité sociale agricole.</summary>
    Msa,

    /// <summary>Service pénitentiaire d'insertion et de probation. Sensitive.</summary>
    Spip,

    /// <summary>Protection judiciaire de la jeunesse. Sensitive.</summary>
    Pjj,

    /// <summary>Aide sociale à l'enfance. Sensitive.</summary>
    Ase,

    /// <summary>École de la deuxième chance.</summary>
    E2c,

    /// <summary>Établissement pour l'insertion dans l'emploi.</summary>
    Epide,

    /// <summary>Agence nationale pour la formation professionnelle des adultes.</summary>
    Afpa,

    /// <summary>Centre d'hébergement et de réinsertion sociale. Sensitive.</summary>
    Chrs,

    /// <summary>Centre d'hébergement d'urgence. Sensitive.</summary>
    Chu,

    /// <summary>Centre d'accueil de demandeurs d'asile. Sensitive.</summary>
    Cada,

    /// <summary>Hébergement d'urgence des demandeurs d'asile. Sensitive.</summary>
    Huda,

    /// <summary>Centre provisoire d'hébergement of refugees. Sensitive.</summary>
    Cph,

    /// <summary>Centre d'adaptation à la vie active. Sensitive.</summary>
    Cava,

    /// <summary>Centre de soins, d'accompagnement et de prévention en addictologie. Sensitive.</summary>
    Csapa,

    /// <summary>Centre d'accueil et d'accompagnement à la réduction des risques. Sensitive.</summary>
    Caarud,

    /// <summary>Centre d'information sur les droits des femmes et des familles. Sensitive.</summary>
    Cidff,

    /// <summary>Specialised prevention club. Sensitive.</summary>
    Prevention,

    /// <summary>Pension de famille or résidence accueil. Sensitive.</summary>
    PensionDeFamille,

    /// <summary>Résidence sociale or foyer de jeunes travailleurs.</summary>
    ResidenceSociale,

    /// <summary>Approved body for housing and social support (intermédiation locative). Sensitive.</summary>
    HousingSupport,

    /// <summary>Information point for the young (PIJ, BIJ).</summary>
    YouthInformation,

    /// <summary>Association authorised as orienteur of a network.</summary>
    AuthorisedAssociation,

    /// <summary>Opérateur privé de placement or intensive support.</summary>
    PlacementOperator,

    /// <summary>Insertion structure that refers its own people (SIAE).</summary>
    Siae,

    /// <summary>Temporary work agency.</summary>
    Ett,

    /// <summary>A company that proposes somebody itself.</summary>
    Company,

    /// <summary>Training body.</summary>
    TrainingBody,

    /// <summary>Employment service of a commune or intercommunality.</summary>
    MunicipalEmploymentService,

    /// <summary>Neighbourhood association.</summary>
    NeighbourhoodAssociation,
}

/// <summary>What follows from the kind of a prescriber.</summary>
public static class PrescriberKinds
{
    private static readonly HashSet<PrescriberKind> Sensitive =
    [
        PrescriberKind.Spip, PrescriberKind.Pjj, PrescriberKind.Ase, PrescriberKind.Chrs, PrescriberKind.Chu,
        PrescriberKind.Cada, PrescriberKind.Huda, PrescriberKind.Cph, PrescriberKind.Cava, PrescriberKind.Csapa,
        PrescriberKind.Caarud, PrescriberKind.Cidff, PrescriberKind.Prevention, PrescriberKind.PensionDeFamille,
        PrescriberKind.HousingSupport,
    ];

    /// <summary>Whether the kind reveals a person's situation, and so is hidden from third parties together with the name.</summary>
    public static bool IsSensitive(this PrescriberKind kind) => Sensitive.Contains(kind);
}
