namespace Matching.Domain.Candidates;

/// <summary>A situation that may open a right. Serves eligibility only, never a score. Several may hold at once.</summary>
/// <remarks>Age, level, registration as job-seeker and QPV are facts of their own and not repeated here.</remarks>
public enum PersonStatus
{
    /// <summary>Receives the revenu de solidarité active.</summary>
    Rsa,

    /// <summary>Receives the allocation de solidarité spécifique.</summary>
    Ass,

    /// <summary>Receives the allocation aux adultes handicapés. Sensitive.</summary>
    Aah,

    /// <summary>Received the allocation d'insertion (succeeded by the allocation temporaire d'attente and for asylum-seekers). Sensitive.</summary>
    InsertionAllowance,

    /// <summary>Receives an invalidity pension. Sensitive.</summary>
    InvalidityPension,

    /// <summary>Beneficiary of the employment obligation for people with disabilities, such as by RQTH. Sensitive.</summary>
    Rqth,

    /// <summary>In an insertion structure or under a PASS IAE.</summary>
    IaePathway,

    /// <summary>In a GEIQ.</summary>
    GeiqPathway,

    /// <summary>In an entreprise adaptée. Sensitive.</summary>
    EaPathway,

    /// <summary>In an ESAT. Sensitive.</summary>
    EsatPathway,

    /// <summary>In a régie de quartier.</summary>
    RegieDeQuartierPathway,

    /// <summary>In an EPIDE.</summary>
    EpidePathway,

    /// <summary>In an école de la deuxième chance.</summary>
    E2cPathway,

    /// <summary>Far from employment, as diagnosed by a prescriber; completes residence in a QPV.</summary>
    FarFromEmployment,

    /// <summary>Refugee, or under subsidiary or temporary protection. Sensitive.</summary>
    Refugee,

    /// <summary>Under justice or leaving detention. Sensitive; no record of any offence is kept.</summary>
    LeavingDetention,

    /// <summary>Came to France less than two years ago (primo-arrivant). Sensitive.</summary>
    Newcomer,

    /// <summary>Was in the care of the aide sociale à l'enfance. Sensitive.</summary>
    FormerAse,

    /// <summary>Brings up a child alone.</summary>
    LoneParent,

    /// <summary>Without a home or in a shelter. Sensitive.</summary>
    Homeless,

    /// <summary>Lives in a zone France ruralités revitalisation (formerly ZRR).</summary>
    RuralRevitalisationZone,

    /// <summary>Speaks French below level A1.</summary>
    FrenchBelowA1,

    /// <summary>Cannot move about well, as diagnosed by a prescriber.</summary>
    MobilityProblem,

    /// <summary>Another situation, on a prescriber's motivated opinion.</summary>
    OtherOnOpinion,

    /// <summary>Asylum-seeker with a right to work. Sensitive.</summary>
    AsylumSeeker,

    /// <summary>Young person in reinforced support: CEJ, PACEA, SMA, SMV, formerly Garantie jeunes.</summary>
    ReinforcedSupport,

    /// <summary>No work experience, or none of the last two years in line with the qualification.</summary>
    WithoutExperience,

    /// <summary>Has to learn another occupation, such as after an economic dismissal or found unfit for the former one. Sensitive.</summary>
    ForcedReconversion,
}

/// <summary>Which situations need more protection.</summary>
public static class PersonStatuses
{
    private static readonly HashSet<PersonStatus> Sensitive =
    [
        PersonStatus.Aah, PersonStatus.InsertionAllowance, PersonStatus.InvalidityPension, PersonStatus.Rqth,
        PersonStatus.EaPathway, PersonStatus.EsatPathway, PersonStatus.Refugee, PersonStatus.LeavingDetention,
        PersonStatus.Newcomer, PersonStatus.FormerAse, PersonStatus.Homeless, PersonStatus.OtherOnOpinion,
        PersonStatus.AsylumSeeker, PersonStatus.ForcedReconversion,
    ];

    /// <summary>Whether it tells of health, justice, asylum or protection: kept encrypted, shown to those who need to know.</summary>
    public static bool IsSensitive(this PersonStatus status) => Sensitive.Contains(status);
}
