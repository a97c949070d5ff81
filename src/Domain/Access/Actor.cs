namespace Matching.Domain;

/// <summary>Who asks: the caller every query on personal data takes, and every written row is signed with.</summary>
/// <remarks>
/// Equality is by role, user and organisation; <see cref="Departments"/> takes no part in it.
/// Made by the factories below only, so that a role never lacks what its rights are computed from.
/// </remarks>
public sealed class Actor : IEquatable<Actor>
{
    private Actor(Role role, string userId, Guid? organisationId, IEnumerable<string> departments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        Role = role;
        UserId = userId;
        OrganisationId = organisationId;
        Departments = departments.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The caller without a token.</summary>
    public static Actor Anonymous { get; } = new(Role.Anonymous, "anonymous", null, []);

    /// <summary>The role the caller acts in.</summary>
    public Role Role { get; }

    /// <summary>The token's subject; <c>anonymous</c> without a token. Never a person's name.</summary>
    public string UserId { get; }

    /// <summary>
    /// What the caller belongs to, by role: the prescriber, the contractor, the clause desk or the buyer.
    /// For a candidat it is the own file. <c>null</c> for the other roles.
    /// </summary>
    public Guid? OrganisationId { get; }

    /// <summary>Department codes (<c>31</c>, <c>2A</c>, <c>974</c>) of a facilitateur's territory; empty otherwise.</summary>
    public IReadOnlySet<string> Departments { get; }

    /// <summary>A prescripteur of one structure.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="prescriberId">The structure whose candidates are visible.</param>
    public static Actor Prescripteur(string userId, Guid prescriberId) => new(Role.Prescripteur, userId, prescriberId, []);

    /// <summary>A person of an entreprise attributaire.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="contractorId">The contractor whose marchés are visible.</param>
    public static Actor Entreprise(string userId, Guid contractorId) => new(Role.Entreprise, userId, contractorId, []);

    /// <summary>A facilitateur of a clause desk.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="clauseDeskId">The desk.</param>
    /// <param name="departments">The desk's territory as department codes.</param>
    public static Actor Facilitateur(string userId, Guid clauseDeskId, IEnumerable<string> departments) =>
        new(Role.Facilitateur, userId, clauseDeskId, departments);

    /// <summary>A person of a buyer.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="buyerId">The buyer whose marchés' aggregates are visible.</param>
    public static Actor Acheteur(string userId, Guid buyerId) => new(Role.Acheteur, userId, buyerId, []);

    /// <summary>A candidate looking at the own file.</summary>
    /// <param name="userId">The token's subject.</param>
    /// <param name="candidateId">The own file.</param>
    public static Actor Candidat(string userId, Guid candidateId) => new(Role.Candidat, userId, candidateId, []);

    /// <summary>An administrator: settings and models, no personal files.</summary>
    /// <param name="userId">The token's subject.</param>
    public static Actor Administrateur(string userId) => new(Role.Administrateur, userId, null, []);

    /// <summary>The installation itself, for work nobody asked for over the network.</summary>
    /// <param name="task">What runs, as it will stand in the audit: <c>import communes</c>, <c>seed</c>.</param>
    public static Actor System(string task) => new(Role.System, task, null, []);

    /// <inheritdoc/>
    public bool Equals(Actor? other) =>
        other is not null && Role == other.Role && UserId == other.UserId && OrganisationId == other.OrganisationId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Actor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, UserId, OrganisationId);
}
