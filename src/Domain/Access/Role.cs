namespace Matching.Domain.Access;

/// <summary>What a caller may be. One caller acts in exactly one role at a time.</summary>
public enum Role
{
    /// <summary>Nobody in particular: sees published offers only.</summary>
    Anonymous,

    /// <summary>Prescripteur: sees the candidates of the own structure and their matches.</summary>
    Prescripteur,

    /// <summary>Entreprise attributaire: sees the own marchés and pseudonymous suggestions.</summary>
    Entreprise,

    /// <summary>Facilitateur of a guichet: sees the own territory.</summary>
    Facilitateur,

    /// <summary>Acheteur: sees aggregates of the own marchés.</summary>
    Acheteur,

    /// <summary>Candidat: sees the own file.</summary>
    Candidat,

    /// <summary>Administrateur: settings and models, no personal files.</summary>
    Administrateur,

    /// <summary>Structure porteuse: sees public offers, pseudonymous suggestions on those that are carried, and the people it employs.</summary>
    StructurePorteuse,

    /// <summary>Coordinateur of several guichets: sees aggregates of their marchés, no person.</summary>
    Coordinateur,

    /// <summary>
    /// The installation itself: imports, demo data and the engine's feed. No token can carry this role.
    /// </summary>
    System,
}
