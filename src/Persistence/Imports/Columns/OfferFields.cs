using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;
using static Matching.Persistence.Imports.Fields.FieldsOf<Matching.Domain.Offers.Offer>;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of offers.</summary>
internal static class OfferFields
{
    /// <summary>The obligation that the offer is made on.</summary>
    public static readonly Column
        Marche = new("marche_reference") { IsRequired = true, Aliases = ["marche"], Example = "TM-2026-041" },
        BuyerName = new("acheteur_nom") { Aliases = ["buyer_name", "acheteur"], Example = "Toulouse Métropole" },
        BuyerSiret = new("acheteur_siret") { Aliases = ["buyer_siret"] },
        Lot = new("lot") { Example = "1" },
        ContractorName = new("titulaire_nom") { Aliases = ["contractor_name", "titulaire"], Example = "Jardins d'Occitanie" },
        ContractorSiret = new("titulaire_siret") { Aliases = ["contractor_siret"] };

    /// <summary>What is said of the offer, its place apart.</summary>
    public static readonly FieldList<Offer> List = new(
    [
        FreeText("reference").Required().Example("OFF-2026-118").Always(offer => offer.Reference ?? "", (offer, text) => offer with { Reference = text }),
        FreeText("intitule", "title").Required().Example("Agent d'entretien des espaces verts").Always(
            offer => offer.Title, (offer, title) => offer with { Title = title }),
        FreeText(PlainText.DescriptionLength, "description").Usually("", offer => offer.Description, (offer, text) => offer with { Description = text }),
        Occupation("rome", "code_rome").Required().Example("A1203").Always(offer => offer.Rome, (offer, code) => offer with { Rome = code }),
        Whole(1, 500, "postes", "openings").Example("2").Usually(1, offer => offer.Openings, (offer, openings) => offer with { Openings = openings }).At(
            "filledOpenings"),
        Choice<ContractType>("type_contrat", ["contract_type"]).Required().Example("CDD")
            .Always(offer => offer.ContractType, (offer, type) => offer with { ContractType = type }).At("contractType"),
        Choice("mode", ["carrier_mode"], Modes).Required().Example("DIRECT_HIRE").Always(
            offer => offer.CarrierMode, (offer, mode) => offer with { CarrierMode = mode }),
        Hours("heures_prevues", "hours_planned").Example("600").For(
            offer => offer.HoursPlanned, (offer, hours) => offer with { HoursPlanned = hours }),
        WeeklyHours("heures_hebdo", "weekly_hours").Example("35").For(offer => offer.WeeklyHours, (offer, hours) => offer with { WeeklyHours = hours }),
        Level("niveau_minimum", "min_level").For(offer => offer.MinLevel, (offer, level) => offer with { MinLevel = level }),
        YesNo("niveau_exige", "min_level_mandatory")
            .Usually(false, offer => offer.IsMinLevelMandatory, (offer, answer) => offer with { IsMinLevelMandatory = answer })
            .At("isMinLevelMandatory"),
        Codes<LicenceCode>("permis", "licences_required", "licences").Example("PERMIS-B").Usually(
            [], offer => offer.LicencesRequired, (offer, codes) => offer with { LicencesRequired = codes }),
        Choice<Shift>("horaire", ["shift"]).Example("DAY").For(offer => offer.Shift, (offer, shift) => offer with { Shift = shift }),
        Choice("transport_en_commun", ["transit_reachable"], Transits).Example("YES")
            .Usually(TransitReachability.Unknown, offer => offer.TransitReachable, (offer, reach) => offer with { TransitReachable = reach }),
        YesNo("tuteur", "has_tutor").Example("oui").For(offer => offer.HasTutor, (offer, answer) => offer with { HasTutor = answer }),
        YesNo("amiante", "listed_asbestos_work").Example("non").Usually(
            false, offer => offer.IsListedAsbestosWork, (offer, answer) => offer with { IsListedAsbestosWork = answer }),
        Day("debut", "starts_on", "date_debut").Required().Example("2026-04-01").Always(offer => offer.StartsOn, (offer, day) => offer with { StartsOn = day }),
        Day("fin", "ends_on", "date_fin").Example("2026-09-30").For(offer => offer.EndsOn, (offer, day) => offer with { EndsOn = day }).At("endsOn"),
        Day("candidatures_jusqu_au", "application_deadline")
            .For(offer => offer.ApplicationDeadline, (offer, day) => offer with { ApplicationDeadline = day })
            .At("applicationDeadline"),
        Status(),
    ]);

    /// <summary>Where the work is.</summary>
    public static readonly FieldList<Site> Place = SiteFields.List("43.5800", "1.4419", "Empalot");

    /// <summary>What no column holds, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        [nameof(Offer.Id)] = "the database's own; the natural key finds the offer",
        [nameof(Offer.MarcheId)] = "the marché's columns name it",
        [nameof(Offer.ObligationId)] = "marché, lot and contractor name it",
        [nameof(Offer.ContractorId)] = "the contractor's columns name it",
        [nameof(Offer.CarrierId)] = "the carrier's columns name it",
        [nameof(Offer.FilledOpenings)] = "counted by the product from hires",
        [nameof(Offer.PublishedAt)] = "noted by the product at the publication",
        [nameof(Offer.EnteredAt)] = "noted by the product when it was entered",
        [nameof(Offer.Version)] = "the database's own",
    };

    public static readonly TableLayout Layout = new("offers",
    [
        List["reference"], Marche, BuyerName, BuyerSiret, Lot, ContractorName, ContractorSiret, .. List.Columns.Skip(1).Take(6), .. CarrierColumns.All,
        .. List.Columns.Skip(7).Take(5), .. Place.Columns, .. List.Columns.Skip(12),
    ]) { RefusesUnknown = true };

    private static Dictionary<string, CarrierMode> Modes => new()
    {
        ["embauche directe"] = CarrierMode.DirectHire, ["mise à disposition"] = CarrierMode.Secondment, ["sous-traitance"] = CarrierMode.Subcontracting,
    };

    private static Dictionary<string, TransitReachability> Transits => new() { ["oui"] = TransitReachability.Yes, ["non"] = TransitReachability.No };

    /// <summary>A file can only say that an offer is to be open or not; where it really stands is the database's to know.</summary>
    private static Field<Offer> Status()
    {
        var status = Choice<OfferStatus>("statut", ["status"]).Example("PUBLISHED")
            .Usually(OfferStatus.Draft, offer => offer.Status, (offer, said) => offer with { Status = said }).ForNewOnly();
        return status with
        {
            Read = row =>
            {
                var change = status.Read(row);
                if (change is null || row.Choice<OfferStatus>(status.Column) is OfferStatus.Draft or OfferStatus.Published) return change;
                row.Refuse(status.Column, new ImportFault("offer.status-not-importable", row.Raw(status.Column), "DRAFT, PUBLISHED"));
                return null;
            },
            Write = offer => Exports.Cell.Of<OfferStatus>(offer.Status == OfferStatus.Draft ? OfferStatus.Draft : OfferStatus.Published),
        };
    }
}
