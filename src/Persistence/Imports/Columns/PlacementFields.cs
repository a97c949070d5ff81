using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Imports.Structures;
using static Matching.Persistence.Imports.Fields.FieldsOf<Matching.Domain.Placements.Placement>;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of placements.</summary>
internal static class PlacementFields
{
    /// <summary>Who is placed, and on which offer.</summary>
    public static readonly Column
        PrescriberName = new("prescripteur_nom") { IsRequired = true, Aliases = ["prescriber_name", "prescripteur"], Example = "PLIE du bassin" },
        PrescriberSiret = new("prescripteur_siret") { Aliases = ["prescriber_siret"] },
        Candidate = new("candidat_reference") { IsRequired = true, Aliases = ["candidate_reference", "candidat"], Example = "C-0042" },
        ContractorName = new("titulaire_nom") { IsRequired = true, Aliases = ["contractor_name", "titulaire"], Example = "Jardins d'Occitanie" },
        ContractorSiret = new("titulaire_siret") { Aliases = ["contractor_siret"] },
        Offer = new("offre_reference") { IsRequired = true, Aliases = ["offer_reference", "offre"], Example = "OFF-2026-118" };

    public static readonly FieldList<Placement> List = new(
    [
        FreeText("reference").Required().Example("P-2026-007").Always(
            placement => placement.Reference ?? "", (placement, text) => placement with { Reference = text }),
        Choice<ContractType>("type_contrat", ["contract_type"]).Required().Example("CDD").Always(
            placement => placement.ContractType, (placement, type) => placement with { ContractType = type }),
        Day("debut", "starts_on", "date_debut").Required().Example("2026-04-01").Always(
            placement => placement.StartsOn, (placement, day) => placement with { StartsOn = day }),
        Day("fin", "ends_on", "date_fin").Example("2026-09-30").For(placement => placement.EndsOn, (placement, day) => placement with { EndsOn = day }).At(
            "endsOn"),
        Day("valorise_du", "valued_from").For(placement => placement.ValuedFrom, (placement, day) => placement with { ValuedFrom = day }).At("valuedFrom"),
        Day("valorise_au", "valued_until").For(placement => placement.ValuedUntil, (placement, day) => placement with { ValuedUntil = day }).At("valuedUntil"),
        Choice<PlacementState>("etat", ["state"])
            .Example("ACTIVE")
            .Usually(PlacementState.Planned, placement => placement.State, (placement, state) => placement with { State = state })
            .ForNewOnly(),
    ]);

    /// <summary>What no column holds, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        [nameof(Placement.Id)] = "the database's own; the reference finds the placement",
        [nameof(Placement.CandidateId)] = "the prescriber's and candidate's columns name it",
        [nameof(Placement.OfferId)] = "the contractor's and offer's columns name it",
        [nameof(Placement.CandidatureId)] = "candidatures live in the product only",
        [nameof(Placement.CarrierId)] = "the carrier's columns name it",
        [nameof(Placement.QpvAtHire)] = "computed from the address at the hire, and kept",
        [nameof(Placement.EligibilityDecisionId)] = "decisions are taken in the product, and kept",
        [nameof(Placement.Version)] = "the database's own",
    };

    public static readonly TableLayout Layout = new("placements",
    [
        List["reference"], PrescriberName, PrescriberSiret, Candidate, ContractorName, ContractorSiret, Offer, List["type_contrat"], .. CarrierColumns.All,
        .. List.Columns.Skip(2),
    ]) { RefusesUnknown = true };
}
