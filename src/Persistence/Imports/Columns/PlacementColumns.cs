namespace Matching.Persistence.Importing;

/// <summary>The columns of a file of placements.</summary>
internal static class PlacementColumns
{
    public static readonly Column
        Reference = new("reference") { IsRequired = true, Example = "P-2026-007" },
        Prescriber = new("prescripteur_nom") { IsRequired = true, Aliases = ["prescriber_name", "prescripteur"], Example = "PLIE du bassin" },
        PrescriberSiret = new("prescripteur_siret") { Aliases = ["prescriber_siret"], Example = "" },
        Candidate = new("candidat_reference") { IsRequired = true, Aliases = ["candidate_reference", "candidat"], Example = "C-0042" },
        Contractor = new("titulaire_nom") { IsRequired = true, Aliases = ["contractor_name", "titulaire"], Example = "Jardins d'Occitanie" },
        ContractorSiret = new("titulaire_siret") { Aliases = ["contractor_siret"], Example = "" },
        Offer = new("offre_reference") { IsRequired = true, Aliases = ["offer_reference", "offre"], Example = "OFF-2026-118" },
        ContractType = new("type_contrat") { IsRequired = true, Aliases = ["contract_type"], Example = "CDD" },
        StartsOn = new("debut") { IsRequired = true, Aliases = ["starts_on", "date_debut"], Example = "2026-04-01" },
        EndsOn = new("fin") { Aliases = ["ends_on", "date_fin"], Example = "2026-09-30" },
        ValuedFrom = new("valorise_du") { Aliases = ["valued_from"], Example = "" },
        ValuedUntil = new("valorise_au") { Aliases = ["valued_until"], Example = "" },
        State = new("etat") { Aliases = ["state"], Example = "ACTIVE" };

    public static readonly TableLayout Layout = new("placements",
    [
        Reference, Prescriber, PrescriberSiret, Candidate, Contractor, ContractorSiret, Offer, ContractType,
        CarrierColumns.Name, CarrierColumns.Siret, CarrierColumns.Kind, StartsOn, EndsOn, ValuedFrom, ValuedUntil, State,
    ]) { RefusesUnknown = true };
}
