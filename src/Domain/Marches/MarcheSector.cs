namespace Matching.Domain.Marches;

/// <summary>The branch in which the hours are worked, as desks report them.</summary>
public enum MarcheSector
{
    /// <summary>Another branch.</summary>
    Other,

    /// <summary>Bâtiment: structural work and finishing.</summary>
    Building,

    /// <summary>Travaux publics: roads, pipes, groundwork.</summary>
    PublicWorks,

    /// <summary>Nettoyage: buildings and streets.</summary>
    Cleaning,

    /// <summary>Espaces verts.</summary>
    GreenSpaces,

    /// <summary>Collecte, tri et réemploi.</summary>
    Waste,

    /// <summary>Sécurité et gardiennage.</summary>
    Security,

    /// <summary>Maintenance et services.</summary>
    Maintenance,

    /// <summary>Restauration.</summary>
    Catering,

    /// <summary>Transport et logistique.</summary>
    Logistics,

    /// <summary>Informatique et télécommunications.</summary>
    InformationTechnology,

    /// <summary>Prestations intellectuelles: studies, engineering, project management.</summary>
    IntellectualServices,

    /// <summary>Aide à la personne et action sociale.</summary>
    PersonalCare,

    /// <summary>Administration, accueil.</summary>
    Administration,
}
