namespace Matching.Domain.Structures;

/// <summary>The kinds of structures that employ people for the insertion hours of others.</summary>
public enum CarrierKind
{
    /// <summary>Entreprise d'insertion.</summary>
    Ei,

    /// <summary>Association intermédiaire.</summary>
    Ai,

    /// <summary>Atelier ou chantier d'insertion.</summary>
    Aci,

    /// <summary>Entreprise de travail temporaire d'insertion.</summary>
    Etti,

    /// <summary>Entreprise d'insertion par le travail indépendant.</summary>
    Eiti,

    /// <summary>Groupement d'employeurs pour l'insertion et la qualification.</summary>
    Geiq,

    /// <summary>Entreprise adaptée.</summary>
    Ea,

    /// <summary>Entreprise adaptée de travail temporaire.</summary>
    Eatt,

    /// <summary>Établissement ou service d'accompagnement par le travail (ESAT).</summary>
    Esat,

    /// <summary>Régie de quartier.</summary>
    RegieDeQuartier,

    /// <summary>Ordinary temporary work agency.</summary>
    Ett,
}
