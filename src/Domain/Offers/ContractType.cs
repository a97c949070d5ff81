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
