namespace Matching.Domain.Placements;

/// <summary>Who moves a candidature that they may see.</summary>
/// <param name="Role">The role.</param>
/// <param name="Account">The account; never a person's name.</param>
/// <param name="IsFollowed">Whether a prescripteur follows the person: otherwise the desk stands in.</param>
public sealed record CandidatureMover(Role Role, string Account, bool IsFollowed)
{
    /// <summary>The installation, with the name of what runs.</summary>
    public static CandidatureMover System(string task) => new(Role.System, task, true);

    /// <summary>What the mover is to the candidature. Whose candidatures a role reaches at all is decided in the data access.</summary>
    public IReadOnlyList<CandidatureParty> Parties => Role switch
    {
        Role.Entreprise or Role.StructurePorteuse => [CandidatureParty.Employer],
        Role.Prescripteur => [CandidatureParty.Adviser],
        Role.Facilitateur when !IsFollowed => [CandidatureParty.Desk, CandidatureParty.Adviser],
        Role.Facilitateur => [CandidatureParty.Desk],
        Role.Candidat => [CandidatureParty.Person],
        Role.System => [CandidatureParty.System],
        _ => [],
    };

    /// <summary>Whether the role is an employer's: it is told less.</summary>
    public static bool IsEmployer(Role role) => role is Role.Entreprise or Role.StructurePorteuse;
}
