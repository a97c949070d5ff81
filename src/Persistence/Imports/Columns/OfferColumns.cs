namespace Matching.Persistence.Importing;

/// <summary>The columns of a file of offers.</summary>
internal static class OfferColumns
{
    public static readonly Column
        Reference = new("reference") { IsRequired = true, Example = "OFF-2026-118" },
        Marche = new("marche_reference") { IsRequired = true, Aliases = ["marche"], Example = "TM-2026-041" },
        BuyerName = new("acheteur_nom") { Aliases = ["buyer_name", "acheteur"], Example = "Toulouse Métropole" },
        BuyerSiret = new("acheteur_siret") { Aliases = ["buyer_siret"], Example = "" },
        Lot = new("lot") { Example = "1" },
        ContractorName = new("titulaire_nom") { Aliases = ["contractor_name", "titulaire"], Example = "Jardins d'Occitanie" },
        ContractorSiret = new("titulaire_siret") { Aliases = ["contractor_siret"], Example = "" },
        Title = new("intitule") { IsRequired = true, Aliases = ["title"], Example = "Agent d'entretien des espaces verts" },
        Description = new("description") { Example = "" },
        Rome = new("rome") { IsRequired = true, Aliases = ["code_rome"], Example = "A1203" },
        Openings = new("postes") { Aliases = ["openings"], Example = "2" },
        ContractType = new("type_contrat") { IsRequired = true, Aliases = ["contract_type"], Example = "CDD" },
        Mode = new("mode") { IsRequired = true, Aliases = ["carrier_mode"], Example = "DIRECT_HIRE" },
        Hours = new("heures_prevues") { Aliases = ["hours_planned"], Example = "600" },
        WeeklyHours = new("heures_hebdo") { Aliases = ["weekly_hours"], Example = "35" },
        MinLevel = new("niveau_minimum") { Aliases = ["min_level"], Example = "" },
        Licences = new("permis") { Aliases = ["licences_required", "licences"], Example = "PERMIS-B" },
        Commune = new("commune_insee") { Aliases = ["commune"], Example = "31555" },
        Latitude = new("lat") { Aliases = ["latitude"], Example = "43.5800" },
        Longitude = new("lon") { Aliases = ["longitude"], Example = "1.4419" },
        Site = new("lieu") { Aliases = ["site"], Example = "Empalot" },
        Shift = new("horaire") { Aliases = ["shift"], Example = "DAY" },
        Transit = new("transport_en_commun") { Aliases = ["transit_reachable"], Example = "YES" },
        Tutor = new("tuteur") { Aliases = ["has_tutor"], Example = "oui" },
        Asbestos = new("amiante") { Aliases = ["listed_asbestos_work"], Example = "non" },
        StartsOn = new("debut") { IsRequired = true, Aliases = ["starts_on", "date_debut"], Example = "2026-04-01" },
        EndsOn = new("fin") { Aliases = ["ends_on", "date_fin"], Example = "2026-09-30" },
        ApplicationDeadline = new("candidatures_jusqu_au") { Aliases = ["application_deadline"], Example = "" },
        Status = new("statut") { Aliases = ["status"], Example = "PUBLISHED" };

    public static readonly TableLayout Layout = new("offers",
    [
        Reference, Marche, BuyerName, BuyerSiret, Lot, ContractorName, ContractorSiret, Title, Description, Rome, Openings, ContractType, Mode,
        CarrierColumns.Name, CarrierColumns.Siret, CarrierColumns.Kind, Hours, WeeklyHours, MinLevel, Licences, Commune, Latitude, Longitude, Site,
        Shift, Transit, Tutor, Asbestos, StartsOn, EndsOn, ApplicationDeadline, Status,
    ]) { RefusesUnknown = true };

    public static readonly Dictionary<string, CarrierMode> Modes = new()
    {
        ["embauche directe"] = CarrierMode.DirectHire, ["mise à disposition"] = CarrierMode.Secondment, ["sous-traitance"] = CarrierMode.Subcontracting,
    };

    public static readonly Dictionary<string, TransitReachability> Transits = new() { ["oui"] = TransitReachability.Yes, ["non"] = TransitReachability.No };
}
