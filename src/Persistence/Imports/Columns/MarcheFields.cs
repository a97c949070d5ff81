using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using static Matching.Persistence.Imports.Fields.FieldsOf<Matching.Domain.Marches.Marche>;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of marchés: one row for each obligation of a contractor on a lot.</summary>
internal static class MarcheFields
{
    private const decimal MostEuros = 1_000_000_000_000, MostPenalty = 10_000;

    /// <summary>Who buys, and who owes.</summary>
    public static readonly Column
        BuyerName = new("acheteur_nom") { IsRequired = true, Aliases = ["buyer_name", "acheteur"], Example = "Toulouse Métropole" },
        BuyerSiret = new("acheteur_siret") { Aliases = ["buyer_siret"] },
        BuyerKind = new("acheteur_type") { IsRequired = true, Aliases = ["buyer_kind"], Example = "PUBLIC" },
        LotNumber = new("lot") { Example = "1" },
        ContractorName = new("titulaire_nom") { Aliases = ["contractor_name", "titulaire"], Example = "Jardins d'Occitanie" },
        ContractorSiret = new("titulaire_siret") { Aliases = ["contractor_siret"] };

    /// <summary>What is said of the marché, the same on each of its rows.</summary>
    public static readonly FieldList<Marche> Whole = new(
    [
        FreeText("reference").Required().Example("TM-2026-041").Always(marche => marche.Reference, (marche, text) => marche with { Reference = text }),
        FreeText("intitule", "title", "objet").Required().Example("Entretien des espaces verts").Always(
            marche => marche.Title, (marche, title) => marche with { Title = title }),
        Choice<ClauseLegalBasis>("base_juridique", ["legal_basis"]).Required().Example("EXECUTION_CONDITION")
            .Always(marche => marche.LegalBasis, (marche, basis) => marche with { LegalBasis = basis }),
        Choice<MarcheSector>("secteur", ["sector"]).Example("GREEN_SPACES")
            .Usually(default, marche => marche.Sector, (marche, sector) => marche with { Sector = sector }),
        Choice("nature", ["kind"], Kinds).Required().Example("SERVICES").Always(marche => marche.Kind, (marche, kind) => marche with { Kind = kind }),
        Euros(MostEuros, "montant_ht", "amount_excl_vat").Example("450000")
            .For(marche => marche.AmountExclVat, (marche, amount) => marche with { AmountExclVat = amount }),
        Day("debut", "starts_on", "date_debut").Required().Example("2026-01-01").Always(
            marche => marche.StartsOn, (marche, day) => marche with { StartsOn = day }),
        Day("fin", "ends_on", "date_fin").Example("2028-12-31").For(marche => marche.EndsOn, (marche, day) => marche with { EndsOn = day }).At("endsOn"),
        YesNo("anru", "anru_funded").Example("non").Usually(false, marche => marche.IsAnruFunded, (marche, answer) => marche with { IsAnruFunded = answer }),
        YesNo("gestion_urbaine", "local_urban_management").Example("non")
            .Usually(false, marche => marche.IsLocalUrbanManagement, (marche, answer) => marche with { IsLocalUrbanManagement = answer }),
        Percent(1, 99, 0, "part_qpv_listes_pourcent", "qpv_list_floor_percent")
            .For(marche => marche.QpvListFloor, (marche, floor) => marche with { QpvListFloor = floor }),
        Hours("heures_travaillees_prevues", "worked_hours_forecast")
            .For(marche => marche.WorkedHoursForecast, (marche, hours) => marche with { WorkedHoursForecast = hours }),
        Euros(MostPenalty, "penalite_par_heure", "penalty_per_missing_hour")
            .For(marche => marche.PenaltyPerMissingHour, (marche, euros) => marche with { PenaltyPerMissingHour = euros }),
    ]);

    /// <summary>Where the marché is carried out.</summary>
    public static readonly FieldList<Site> Place = SiteFields.List();

    /// <summary>What is said of the lot.</summary>
    public static readonly FieldList<Lot> OfLot = new(
    [
        FieldsOf<Lot>.FreeText("lot_intitule", "lot_title").For(lot => lot.Title, (lot, title) => lot with { Title = title }),
    ]);

    /// <summary>What is said of the obligation.</summary>
    public static readonly FieldList<HoursObligation> Owed = new(
    [
        FieldsOf<HoursObligation>.Hours("heures_requises", "required_hours").Required().Example("1200")
            .Always(owed => owed.RequiredHours, (owed, hours) => owed with { RequiredHours = hours }),
        FieldsOf<HoursObligation>.Percent(0, 100, FieldsOf<Marche>.AnyDecimals, "part_des_heures_pourcent", "share_of_worked_hours_percent")
            .For(owed => owed.ShareOfWorkedHours, (owed, share) => owed with { ShareOfWorkedHours = share }),
        FieldsOf<HoursObligation>.Hours("heures_qpv", "qpv_target_hours")
            .For(owed => owed.QpvTargetHours, (owed, hours) => owed with { QpvTargetHours = hours }).At("qpvTargetHours"),
        FieldsOf<HoursObligation>.Hours("heures_deja_validees", "opening_balance").Example("0")
            .Usually(InsertionHours.None, owed => owed.OpeningBalance, (owed, hours) => owed with { OpeningBalance = hours }),
        FieldsOf<HoursObligation>.Day("echeance", "deadline").For(owed => owed.Deadline, (owed, day) => owed with { Deadline = day }).At("deadline"),
    ]);

    /// <summary>What no column holds, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        [nameof(Marche.Id)] = "the database's own; the natural key finds marché, lot and obligation",
        [nameof(Marche.BuyerId)] = "the buyer's columns name it",
        [nameof(Marche.DeskId)] = "the desk that accompanies the marché says so in the product",
        [nameof(Marche.EnteredAt)] = "noted by the product when it was entered",
        [nameof(Marche.Version)] = "the database's own",
        [nameof(Lot.Number)] = "the column lot: a natural key",
        [nameof(HoursObligation.ContractorId)] = "the contractor's columns name it",
        [nameof(HoursObligation.QualitativeTargets)] = "texts with numbers of persons, as many as were agreed: kept by the product, no cell of a table",
        [nameof(HoursObligation.Calibration)] = "a calculation with its reasons: kept by the product with the hours that came of it",
    };

    public static readonly TableLayout Layout = new("marches",
    [
        .. Whole.Columns.Take(2), BuyerName, BuyerSiret, BuyerKind, .. Whole.Columns.Skip(2).SkipLast(1), .. Place.Columns, Whole["penalite_par_heure"],
        LotNumber, .. OfLot.Columns, ContractorName, ContractorSiret, .. Owed.Columns,
    ]) { RefusesUnknown = true };

    /// <summary>The columns that say the same on every row of a marché.</summary>
    public static IEnumerable<Column> OfMarche => Whole.Columns.Skip(1).Concat(Place.Columns);

    public static readonly IReadOnlyDictionary<string, BuyerKind> BuyerKinds =
        new Dictionary<string, BuyerKind> { ["privé"] = Domain.Structures.BuyerKind.Private };

    private static Dictionary<string, MarcheKind> Kinds => new()
    {
        ["travaux"] = MarcheKind.Works, ["fournitures"] = MarcheKind.Supplies, ["prestations intellectuelles"] = MarcheKind.Intellectual,
    };
}
