namespace Matching.Domain.Offers;

/// <summary>The kind of employment contract.</summary>
public enum ContractType
{
    /// <summary>Contrat à durée indéterminée: permanent.</summary>
    Cdi,

    /// <summary>CDI inclusion: permanent, in an insertion structure, for people of 57 or more.</summary>
    CdiInclusion,

    /// <summary>Contrat à durée déterminée: fixed term.</summary>
    Cdd,

    /// <summary>CDD d'insertion, in an insertion structure.</summary>
    Cddi,

    /// <summary>CDD d'usage.</summary>
    Cddu,

    /// <summary>Contrat de travail temporaire, with an ordinary agency.</summary>
    Ctt,

    /// <summary>Contrat de travail temporaire d'insertion, with an ETTI.</summary>
    Ctti,

    /// <summary>Mise à disposition by an association intermédiaire.</summary>
    Mad,

    /// <summary>Contrat de professionnalisation.</summary>
    Cpro,

    /// <summary>Contrat de professionnalisation with a GEIQ.</summary>
    CproGeiq,

    /// <summary>Contrat d'apprentissage.</summary>
    Apprenticeship,

    /// <summary>Contrat d'apprentissage with a GEIQ.</summary>
    ApprenticeshipGeiq,

    /// <summary>Contrat unique d'insertion, contrat initiative emploi.</summary>
    CuiCie,

    /// <summary>Emploi d'avenir; historic.</summary>
    EmploiAvenir,

    /// <summary>Measure before hire: AFPR, POE, PMSMP or MRS; not an employment contract.</summary>
    PreHireMeasure,
}

/// <summary>What follows from the kind of an employment contract.</summary>
public static class ContractTypes
{
    /// <summary>Whether listed asbestos work may be done under it (Code du travail, L4154-1; for people of an association intermédiaire L5132-10).</summary>
    public static AsbestosBan AsbestosBan(this ContractType type) => type switch
    {
        ContractType.Cdi or ContractType.CdiInclusion => Domain.Offers.AsbestosBan.Allowed,
        ContractType.Cdd or ContractType.Cddi or ContractType.Cddu or ContractType.Ctt or ContractType.Ctti or ContractType.Mad
            => Domain.Offers.AsbestosBan.Forbidden,
        _ => Domain.Offers.AsbestosBan.DependsOnTerm,
    };
}

/// <summary>Whether the law lets somebody with that contract do listed asbestos work.</summary>
/// <remarks>Code du travail, L4154-1 and D4154-1: fixed-term and temporary workers are banned from it.</remarks>
public enum AsbestosBan
{
    /// <summary>Allowed.</summary>
    Allowed,

    /// <summary>Forbidden.</summary>
    Forbidden,

    /// <summary>Forbidden if the contract has a fixed term, which its kind does not tell: a person must look.</summary>
    DependsOnTerm,
}
