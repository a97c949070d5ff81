namespace Matching.Persistence.Importing;

/// <summary>The columns of a file of marchés: one row for each obligation of a contractor on a lot.</summary>
internal static class MarcheColumns
{
    public static readonly Column
        Reference = new("reference") { IsRequired = true, Example = "TM-2026-041" },
        Title = new("intitule") { IsRequired = true, Aliases = ["title", "objet"], Example = "Entretien des espaces verts" },
        BuyerName = new("acheteur_nom") { IsRequired = true, Aliases = ["buyer_name", "acheteur"], Example = "Toulouse Métropole" },
        BuyerSiret = new("acheteur_siret") { Aliases = ["buyer_siret"], Example = "" },
        BuyerKind = new("acheteur_type") { IsRequired = true, Aliases = ["buyer_kind"], Example = "PUBLIC" },
        LegalBasis = new("base_juridique") { IsRequired = true, Aliases = ["legal_basis"], Example = "EXECUTION_CONDITION" },
        Sector = new("secteur") { Aliases = ["sector"], Example = "GREEN_SPACES" },
        Kind = new("nature") { IsRequired = true, Aliases = ["kind"], Example = "SERVICES" },
        Amount = new("montant_ht") { Aliases = ["amount_excl_vat"], Example = "450000" },
        StartsOn = new("debut") { IsRequired = true, Aliases = ["starts_on", "date_debut"], Example = "2026-01-01" },
        EndsOn = new("fin") { Aliases = ["ends_on", "date_fin"], Example = "2028-12-31" },
        Anru = new("anru") { Aliases = ["anru_funded"], Example = "non" },
        LocalUrbanManagement = new("gestion_urbaine") { Aliases = ["local_urban_management"], Example = "non" },
        QpvListFloor = new("part_qpv_listes_pourcent") { Aliases = ["qpv_list_floor_percent"], Example = "" },
        Forecast = new("heures_travaillees_prevues") { Aliases = ["worked_hours_forecast"], Example = "" },
        Commune = new("commune_insee") { Aliases = ["commune"], Example = "31555" },
        Latitude = new("lat") { Aliases = ["latitude"], Example = "" },
        Longitude = new("lon") { Aliases = ["longitude"], Example = "" },
        Site = new("lieu") { Aliases = ["site"], Example = "" },
        Penalty = new("penalite_par_heure") { Aliases = ["penalty_per_missing_hour"], Example = "" },
        Lot = new("lot") { Example = "1" },
        LotTitle = new("lot_intitule") { Aliases = ["lot_title"], Example = "" },
        ContractorName = new("titulaire_nom") { Aliases = ["contractor_name", "titulaire"], Example = "Jardins d'Occitanie" },
        ContractorSiret = new("titulaire_siret") { Aliases = ["contractor_siret"], Example = "" },
        Hours = new("heures_requises") { IsRequired = true, Aliases = ["required_hours"], Example = "1200" },
        Share = new("part_des_heures_pourcent") { Aliases = ["share_of_worked_hours_percent"], Example = "" },
        QpvHours = new("heures_qpv") { Aliases = ["qpv_target_hours"], Example = "" },
        OpeningBalance = new("heures_deja_validees") { Aliases = ["opening_balance"], Example = "0" },
        Deadline = new("echeance") { Aliases = ["deadline"], Example = "" };

    /// <summary>The columns that say the same on every row of a marché.</summary>
    public static readonly Column[] OfMarche =
        [Title, LegalBasis, Sector, Kind, Amount, StartsOn, EndsOn, Anru, LocalUrbanManagement, QpvListFloor, Forecast, Commune, Latitude, Longitude, Site, Penalty];

    public static readonly TableLayout Layout = new("marches",
    [
        Reference, Title, BuyerName, BuyerSiret, BuyerKind, LegalBasis, Sector, Kind, Amount, StartsOn, EndsOn, Anru, LocalUrbanManagement,
        QpvListFloor, Forecast, Commune, Latitude, Longitude, Site, Penalty, Lot, LotTitle, ContractorName, ContractorSiret, Hours, Share, QpvHours, OpeningBalance, Deadline,
    ]) { RefusesUnknown = true };

    public static readonly Dictionary<string, MarcheKind> Kinds = new()
    {
        ["travaux"] = MarcheKind.Works, ["fournitures"] = MarcheKind.Supplies, ["prestations intellectuelles"] = MarcheKind.Intellectual,
    };

    public static readonly Dictionary<string, BuyerKind> BuyerKinds = new() { ["privé"] = Domain.BuyerKind.Private };
}
