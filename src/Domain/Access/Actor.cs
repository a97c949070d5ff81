namespace Matching.Domain.Access;

/// <summary>Who asks: the caller every query on personal data takes, and every written row is signed with.</summary>
/// <remarks>
/// Equality is by role, user and organisation; the territory takes no part in it.
/// Made by the factories below only, so that a role never lacks what its rights are computed from.
/// </remarks>
public sealed class Actor : IEquatable<Actor>
{
    private Actor(
        Role role, string userId, Guid? organisationId, IEnumerable<string>? departments = null, IEnumerable<string>? intercommunalities = null,
        IEnumerable<ClauseDeskId>? desks = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        Role = role;
        UserId = userId;
        OrganisationId = organisationId;
        Departments = (departments ?? []).ToHashSet(StringComparer.Ordinal);
        Intercommunalities = (intercommunalities ?? []).ToHashSet(StringComparer.Ordinal);
        Desks = (desks ?? []).ToHashSet();
        Territory = string.Join(';', Joined(Departments), Joined(Intercommunalities), Joined(Desks.Select(desk => desk.ToString())));

        static string Joined(IEnumerable<string> codes) => string.Join(',', codes.Order(StringComparer.Ordinal));
    }

    /// <summary>The caller without a token.</summary>
    public static Actor Anonymous { get; } = new(Role.Anonymous, "anonymous", null);

    /// <summary>The role the caller acts in.</summary>
    public Role Role { get; }

    /// <summary>The token's subject; <c>anonymous</c> without a token. Never a person's name.</summary>
    public string UserId { get; }

    /// <summary>
    /// What the caller belongs to, by role: the prescriber, the contractor, the clause desk, the buyer, the carrier or the coordination.
    /// For a candidat it is the own file. <c>null</c> for the other roles.
    /// </summary>
    public Guid? OrganisationId { get; }

    /// <summary>Department codes (<c>31</c>, <c>2A</c>, <c>974</c>) of a facilitateur's territory; empty otherwise.</summary>
    public IReadOnlySet<string> Departments { get; }

    /// <summary>SIREN of the intercommunalities of a facilitateur's territory; empty otherwise.</summary>
    public IReadOnlySet<string> Intercommunalities { get; }

    /// <summary>The desks of a coordinateur; empty otherwise.</summary>
    public IReadOnlySet<ClauseDeskId> Desks { get; }

    /// <summary>Whether the caller looks for people to employ: told of them in classes and under pseudonyms until they are introduced, and never why
    /// somebody is eligible.</summary>
    public bool IsEmployer => Role is Role.Entreprise or Role.StructurePorteuse;

    /// <summary>Departments, intercommunalities and desks as one text: the same for the same territory.</summary>
    public string Territory { get; }

    /// <summary>A prescripteur of one structure.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="prescriberId">The structure whose candidates are visible.</param>
    public static Actor Prescripteur(string userId, PrescriberId prescriberId) => new(Role.Prescripteur, userId, prescriberId.Value);

    /// <summary>A person of an entreprise attributaire.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="contractorId">The contractor whose marchés are visible.</param>
    public static Actor Entreprise(string userId, ContractorId contractorId) => new(Role.Entreprise, userId, contractorId.Value);

    /// <summary>A facilitateur of a clause desk, in charge of the desk's territory.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="desk">The desk as it is kept: a territory is never taken from a token.</param>
    public static Actor Facilitateur(string userId, ClauseDesk desk) =>
        new(Role.Facilitateur, userId, desk.Id.Value, desk.TerritoryDepartments, desk.TerritoryEpciCodes);

    /// <summary>A person of a buyer.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="buyerId">The buyer whose marchés' aggregates are visible.</param>
    public static Actor Acheteur(string userId, BuyerId buyerId) => new(Role.Acheteur, userId, buyerId.Value);

    /// <summary>A candidate looking at the own file.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="candidateId">The own file.</param>
    public static Actor Candidat(string userId, CandidateId candidateId) => new(Role.Candidat, userId, candidateId.Value);

    /// <summary>An administrator: settings and models, no personal files.</summary>
    /// <param name="userId">The token's subject.</param>
    public static Actor Administrateur(string userId) => new(Role.Administrateur, userId, null);

    /// <summary>A person of a structure porteuse.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="carrierId">The structure that employs.</param>
    public static Actor StructurePorteuse(string userId, CarrierEmployerId carrierId) => new(Role.StructurePorteuse, userId, carrierId.Value);

    /// <summary>A coordinateur of several clause desks.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="coordination">The coordination as it is kept: its desks are never taken from a token.</param>
    public static Actor Coordinateur(string userId, Coordination coordination) =>
        new(Role.Coordinateur, userId, coordination.Id.Value, desks: coordination.DeskIds);

    /// <summary>The installation itself, for work nobody asked for over the network.</summary>
    /// <param name="task">What runs, as it will stand in the audit: <c>import communes</c>, <c>seed</c>.</param>
    public static Actor System(string task) => new(Role.System, task, null);

    /// <inheritdoc/>
    public bool Equals(Actor? other) =>
        other is not null && Role == other.Role && UserId == other.UserId && OrganisationId == other.OrganisationId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Actor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, UserId, OrganisationId);
}
