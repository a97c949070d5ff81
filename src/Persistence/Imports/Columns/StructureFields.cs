using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Columns;

/// <summary>What a structure is to the clause: which of the four kinds of records a row tells of.</summary>
internal enum StructureRole
{
    /// <summary>A donneur d'ordre.</summary>
    Buyer,

    /// <summary>An entreprise attributaire.</summary>
    Contractor,

    /// <summary>A prescripteur.</summary>
    Prescriber,

    /// <summary>A structure porteuse.</summary>
    Carrier,
}

/// <summary>The columns of a file of structures: one list for each of the four records, which share their columns' names.</summary>
internal static class StructureFields
{
    /// <summary>Which record the row tells of.</summary>
    public static readonly Column Category = new("categorie") { IsRequired = true, Aliases = ["role", "category"], Example = "prescripteur" };

    private const string Name = "nom", Number = "siret", Kind = "type", Place = "commune_insee", Licence = "habilitation";

    public static readonly FieldList<Buyer> Buyers = new(
    [
        FieldsOf<Buyer>.FreeText(Name, "name").Required().Always(buyer => buyer.Name, (buyer, name) => buyer with { Name = name }),
        FieldsOf<Buyer>.Code<Siret>(Number).For(buyer => buyer.Siret, (buyer, siret) => buyer with { Siret = siret }),
        FieldsOf<Buyer>.Choice<BuyerKind>(Kind, ["kind"]).Always(buyer => buyer.Kind, (buyer, kind) => buyer with { Kind = kind }),
    ]);

    public static readonly FieldList<Contractor> Contractors = new(
    [
        FieldsOf<Contractor>.FreeText(Name, "name").Required().Always(one => one.Name, (one, name) => one with { Name = name }),
        FieldsOf<Contractor>.Code<Siret>(Number).For(one => one.Siret, (one, siret) => one with { Siret = siret }),
        FieldsOf<Contractor>.Commune(Place, "insee").For(one => one.Commune, (one, code) => one with { Commune = code }),
    ]);

    public static readonly FieldList<Prescriber> Prescribers = new(
    [
        FieldsOf<Prescriber>.FreeText(Name, "name").Required().Example("PLIE du bassin").Always(one => one.Name, (one, name) => one with { Name = name }),
        FieldsOf<Prescriber>.Code<Siret>(Number).For(one => one.Siret, (one, siret) => one with { Siret = siret }),
        FieldsOf<Prescriber>.Choice<PrescriberKind>(Kind, ["kind"]).Example("PLIE").Always(one => one.Kind, (one, kind) => one with { Kind = kind }),
        FieldsOf<Prescriber>.Commune(Place, "insee").Example("31555").For(one => one.Commune, (one, code) => one with { Commune = code }),
        FieldsOf<Prescriber>.Choice<PrescriberAuthorisation>(Licence, ["authorisation"]).Example("VALIDATED")
            .Usually(PrescriberAuthorisation.NotSet, one => one.Authorisation, (one, said) => one with { Authorisation = said }),
    ]);

    public static readonly FieldList<CarrierEmployer> Carriers = new(
    [
        FieldsOf<CarrierEmployer>.FreeText(Name, "name").Required().Always(one => one.Name, (one, name) => one with { Name = name }),
        FieldsOf<CarrierEmployer>.Code<Siret>(Number).For(one => one.Siret, (one, siret) => one with { Siret = siret }),
        FieldsOf<CarrierEmployer>.Choice<CarrierKind>(Kind, ["kind"]).Always(one => one.Kind, (one, kind) => one with { Kind = kind }),
        FieldsOf<CarrierEmployer>.Commune(Place, "insee").For(one => one.Commune, (one, code) => one with { Commune = code }),
    ]);

    /// <summary>What no column holds, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        [nameof(Buyer.Id)] = "the database's own; SIRET, else category and name, find the structure",
        [nameof(Buyer.Version)] = "the database's own",
    };

    /// <summary>The names of the categories beside those of the roles.</summary>
    public static readonly IReadOnlyDictionary<string, StructureRole> Roles = new Dictionary<string, StructureRole>
    {
        ["acheteur"] = StructureRole.Buyer,
        ["entreprise"] = StructureRole.Contractor,
        ["prescripteur"] = StructureRole.Prescriber,
        ["porteuse"] = StructureRole.Carrier,
    };

    // Those of a prescriber are all there are.
    public static readonly TableLayout Layout = new("structures", [Category, .. Prescribers.Columns]) { RefusesUnknown = true };
}
