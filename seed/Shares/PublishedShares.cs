namespace Matching.Seed.Shares;

/// <summary>The shares that the demonstration reproduces, each with the table that it was published in.</summary>
/// <remarks>
/// A17 and A19 are the reports of the clause in the Toulouse metropolis for 2017 and 2019. Counts are kept as printed and
/// made shares of their sum, so that tables which print 101 or 104 per cent lose nothing.
/// </remarks>
internal static class PublishedShares
{
    /// <summary>Table of the typology of 1,286 persons in 2019.</summary>
    public const string Typology = "a19.typology";

    /// <summary>Table of the age bands of 2019.</summary>
    public const string Ages = "a19.age";

    /// <summary>Women.</summary>
    public const double Women = 0.14;

    /// <summary>Residents of a QPV.</summary>
    public const double Qpv = 0.29;

    /// <summary>Without qualification: no diploma, or left in the second year of a CAP or BEP.</summary>
    public const double Unqualified = 0.46;

    /// <summary>Younger than 26.</summary>
    public const double Under26 = 0.29;

    /// <summary>Older than 50: 51 or more.</summary>
    public const double Over50 = 0.16;

    /// <summary>50 or older. The reports' 16 % over 50 and 19 % from 50 both hold when 3 % are exactly 50.</summary>
    public const double From50 = 0.19;

    /// <summary>Long-term job-seekers (DELD).</summary>
    public const double Deld = 0.42;

    /// <summary>
    /// Levels: <c>a19.qualification</c>. Its three smallest slices (3, 1 and 1 %) are bac+3, bac+4 and foreign diplomas in unknown
    /// order; here 4 % are level 6 and 1 % foreign.
    /// </summary>
    public static readonly IReadOnlyList<(QualificationLevel Value, double Share)> Levels =
    [
        (QualificationLevel.Unqualified, 24),
        (QualificationLevel.BelowLevel3, 22),
        (QualificationLevel.Level3, 30),
        (QualificationLevel.Level4, 14),
        (QualificationLevel.Level5, 5),
        (QualificationLevel.Level6, 4),
        (QualificationLevel.ForeignDiploma, 1),
    ];

    /// <summary>Prescribers by kind: <c>a19.prescribers</c>, persons. Missions locales and insertion structures are each one kind here.</summary>
    public static readonly IReadOnlyList<(PrescriberKind Value, double Share)> Prescribers =
    [
        (PrescriberKind.FranceTravail, 599),
        (PrescriberKind.MissionLocale, 79 + 50 + 4),
        (PrescriberKind.Plie, 46),
        (PrescriberKind.CapEmploi, 15),
        (PrescriberKind.Ett, 103),
        (PrescriberKind.Company, 87),
        (PrescriberKind.Siae, 166 + 7),
        (PrescriberKind.TrainingBody, 71),
        (PrescriberKind.NeighbourhoodAssociation, 48),
        (PrescriberKind.MunicipalEmploymentService, 11),
    ];

    /// <summary>
    /// Contract types: <c>a19.state_contracts</c> plus <c>a17.state_contracts</c>. The larger table of all 1,459 contracts of 2019,
    /// <c>a19.contracts_by_type</c>, lost its labels, so no figure of it is used. The one emploi d'avenir is left out: none can be signed any more.
    /// </summary>
    public static readonly IReadOnlyList<(ContractType Value, double Share)> Contracts =
    [
        (ContractType.Cdd, 54 + 44),
        (ContractType.Cddi, 39),
        (ContractType.Cdi, 55 + 46),
        (ContractType.Mad, 8 + 18),
        (ContractType.Apprenticeship, 8 + 2),
        (ContractType.Cpro, 24 + 30),
        (ContractType.Ctt, 59 + 67),
        (ContractType.Ctti, 65 + 41),
        (ContractType.PreHireMeasure, 4),
    ];

    /// <summary>Hours by sector: <c>a19.state_sectors</c>, per cent that add up to 104. <c>a19.sectors</c> lost its labels.</summary>
    public static readonly IReadOnlyList<(MarcheSector Value, double Share)> Sectors =
    [
        (MarcheSector.Building, 49),
        (MarcheSector.PublicWorks, 14),
        (MarcheSector.Cleaning, 14),
        (MarcheSector.GreenSpaces, 14),
        (MarcheSector.Security, 5),
        (MarcheSector.IntellectualServices, 5),
        (MarcheSector.Maintenance, 3),
    ];

    /// <summary>Marchés by legal basis: <c>a19.by_legal_basis_marches</c>. L2113 stands for all reserved marchés.</summary>
    public static readonly IReadOnlyList<(ClauseLegalBasis Value, double Share)> LegalBases =
    [
        (ClauseLegalBasis.ExecutionCondition, 552),
        (ClauseLegalBasis.ExecutionAndAwardCriterion, 16),
        (ClauseLegalBasis.ReservedIae, 30),
    ];

    /// <summary>Placements whose situation after 12 months is known: <c>a17.followup12m</c>, 353 of 659.</summary>
    public const double FollowUpKnown = 353.0 / 659;

    /// <summary>Of these, in employment: <c>a17.followup12m</c>.</summary>
    public const double EmployedAfterTwelveMonths = 0.81;
}
