namespace Matching.Api.Security;

/// <summary>What the four relations mean for each kind of thing: whose it is, for whom. The words stand in <c>docs/rights.md</c>.</summary>
internal static class Relations
{
    private const string AsOwn = "as own";

    /// <summary>By type: for each role what is its own, of the same structure, and of the same territory. All else is foreign.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Meaning>> ByType = new Dictionary<string, IReadOnlyList<Meaning>>
    {
        ["Candidate"] =
        [
            new(Role.Candidat, "the own file", "followed by the same structure", "lives in the same department"),
            new(Role.Prescripteur, "followed by the structure", AsOwn, "lives in the same department"),
            new(Role.Entreprise, "introduced to it, while that holds", "proposed on one of its offers", "lives in the same department"),
            new(Role.StructurePorteuse, "introduced to it or employed by it, while that holds", "proposed to it", "lives in the same department"),
            new(Role.Facilitateur, "proposed on, or at work for, a marché of the desk, from elsewhere", AsOwn, "lives in the territory"),
            new(Role.Acheteur, "at work for one of its marchés", AsOwn, "lives in the same department"),
            new(Role.Coordinateur, "at work for a marché of its desks", AsOwn, "lives in a territory of its desks"),
        ],
        ["Candidature"] =
        [
            new(Role.Candidat, "one's own", "of somebody followed by the same structure", "of somebody of the same department"),
            new(Role.Prescripteur, "of somebody followed by the structure", AsOwn, "of somebody of the same department"),
            new(Role.Entreprise, "asked as the employer, and introduced", "asked as the employer, not introduced", "of somebody of the same department"),
            new(
                Role.StructurePorteuse, "asked as the employer, and introduced", "asked as the employer, not introduced",
                "of somebody of the same department"),
            new(Role.Facilitateur, "on an offer of a marché of the desk", AsOwn, "of somebody of the territory, on another desk's"),
            new(Role.Acheteur, "on an offer of one of its marchés", AsOwn, "of somebody of the same department"),
            new(Role.Coordinateur, "on an offer of a marché of its desks", AsOwn, "of somebody of a territory of its desks"),
        ],
        ["Offer"] =
        [
            new(Role.Candidat, "on which one is a candidate", AsOwn, "in the same department"),
            new(Role.Prescripteur, "on which somebody followed is a candidate", AsOwn, "in the same department"),
            new(Role.Entreprise, "its own", "another company's, on a marché on which it owes hours", "in the same department"),
            new(Role.StructurePorteuse, "carried by it", "to be carried, by nobody yet", "hired directly, in the same department"),
            new(Role.Facilitateur, "of a marché of the desk", AsOwn, "of another desk's marché, in the territory"),
            new(Role.Acheteur, "of one of its marchés", AsOwn, "in the same department"),
            new(Role.Coordinateur, "of a marché of its desks", AsOwn, "in a territory of its desks"),
        ],
        ["Marche"] =
        [
            new(Role.Candidat, "of an offer on which one is a candidate", AsOwn, "in the same department"),
            new(Role.Prescripteur, "of an offer on which somebody followed is a candidate", AsOwn, "in the same department"),
            new(Role.Entreprise, "on which it owes hours", AsOwn, "in the same department"),
            new(Role.StructurePorteuse, "of an offer that it carries", AsOwn, "in the same department"),
            new(Role.Facilitateur, "followed by the desk, or by none and in the territory", AsOwn, "in the territory, followed by another desk"),
            new(Role.Acheteur, "its own", AsOwn, "in the same department"),
            new(Role.Coordinateur, "followed by one of its desks", AsOwn, "in a territory of its desks, followed by another"),
        ],
        ["Prescriber"] =
        [
            new(Role.Candidat, "follows the person", "of the same kind", "in the same department"),
            new(Role.Prescripteur, "one's own", AsOwn, "in the same department"),
            new(Role.Facilitateur, "follows somebody of the territory", AsOwn, "in the territory"),
        ],
    };
}

/// <summary>What a role's relations mean for a kind of thing.</summary>
/// <param name="Role">The role; one that is not named has nothing of that kind, and all of it is foreign.</param>
/// <param name="Own">Its own.</param>
/// <param name="SameStructure">Of the same structure.</param>
/// <param name="SameTerritory">Of the same territory.</param>
internal sealed record Meaning(Role Role, string Own, string SameStructure, string SameTerritory);
