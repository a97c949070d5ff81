namespace Matching.Persistence.Imports;

/// <summary>What a file holds.</summary>
public enum ImportKind
{
    /// <summary>Communes and municipal arrondissements: geo.api.gouv.fr, Etalab's JSON, or CSV.</summary>
    Communes,

    /// <summary>Occupations of the ROME 4.0: France Travail's <c>referentiel_code_rome</c>, or CSV.</summary>
    Rome,

    /// <summary>Job titles of the ROME: France Travail's <c>referentiel_appellation</c>, or CSV.</summary>
    RomeAppellations,

    /// <summary>Mobilities between occupations: France Travail's <c>rubrique_mobilite</c> (3.47 or 4.0), or CSV.</summary>
    RomeProximity,

    /// <summary>Perimeters of the quartiers prioritaires: GeoJSON in WGS 84.</summary>
    Qpv,

    /// <summary>Buyers, contractors, prescribers and carriers.</summary>
    Structures,

    /// <summary>Desks, with their territory and their settings.</summary>
    Desks,

    /// <summary>Clausés marchés, one row for each obligation of a contractor on a lot.</summary>
    Marches,

    /// <summary>Offers made on the obligations of marchés.</summary>
    Offers,

    /// <summary>Candidates, as a prescripteur sends them.</summary>
    Candidates,

    /// <summary>Placements of candidates on offers.</summary>
    Placements,
}
