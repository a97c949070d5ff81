using System.Collections.Frozen;

namespace Matching.Api.Security;

/// <summary>How a thing stands to who asks, the nearest first. What it means for a kind of thing is said in <see cref="Relations"/>.</summary>
internal enum Relation
{
    /// <summary>One's own, or that of one's organisation.</summary>
    Own,

    /// <summary>Tied to one's organisation by somebody else.</summary>
    SameStructure,

    /// <summary>In the same territory, and tied by nothing else.</summary>
    SameTerritory,

    /// <summary>None of these.</summary>
    Foreign,
}

/// <summary>What a cell of the table says.</summary>
internal enum Answered
{
    /// <summary>Told, as far as it is known.</summary>
    Told,

    /// <summary>Null, an empty list or, of a thing that is hidden whole, nothing at all: as if it were not there.</summary>
    Hidden,

    /// <summary>Refused with <c>AUTH_NOT_AUTHORIZED</c>, and null.</summary>
    Refused,

    /// <summary>Refused with <c>AUTH_NOT_AUTHENTICATED</c>, and null.</summary>
    NotSignedIn,

    /// <summary>There is no such thing in this relation.</summary>
    Never,
}

/// <summary>What each role is answered in each relation.</summary>
internal sealed class RolesTold
{
    private const string Letters = "v-xs.", Nothing = "----";

    private readonly FrozenDictionary<Role, string> _byRole;

    private RolesTold(IEnumerable<KeyValuePair<Role, string>> byRole) => _byRole = byRole.ToFrozenDictionary();

    /// <summary>The roles of the table, in the order of its columns.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [.. Enum.GetValues<Role>().Where(role => role != Role.System)];

    /// <summary>
    /// Four letters for each role, in the order of <see cref="Relation"/>: <c>v</c> told, <c>-</c> hidden, <c>x</c> refused, <c>s</c> not signed
    /// in, <c>.</c> never. A role that is not named is told nothing.
    /// </summary>
    public static RolesTold By(
        string prescripteur = Nothing, string entreprise = Nothing, string facilitateur = Nothing, string acheteur = Nothing, string candidat = Nothing,
        string administrateur = Nothing, string structurePorteuse = Nothing, string coordinateur = Nothing, string anonymous = Nothing) => new(
        new Dictionary<Role, string>
        {
            [Role.Anonymous] = anonymous,
            [Role.Prescripteur] = prescripteur,
            [Role.Entreprise] = entreprise,
            [Role.Facilitateur] = facilitateur,
            [Role.Acheteur] = acheteur,
            [Role.Candidat] = candidat,
            [Role.Administrateur] = administrateur,
            [Role.StructurePorteuse] = structurePorteuse,
            [Role.Coordinateur] = coordinateur,
        });

    /// <summary>The same for every role with an account, and something else for nobody.</summary>
    public static RolesTold Accounts(string letters, string anonymous) =>
        new(Roles.Select(role => KeyValuePair.Create(role, role == Role.Anonymous ? anonymous : letters)));

    /// <summary>The same, but for some roles.</summary>
    public RolesTold But(string letters, params Role[] roles) =>
        new(_byRole.Select(entry => roles.Contains(entry.Key) ? KeyValuePair.Create(entry.Key, letters) : entry));

    /// <summary>What a role is answered in a relation.</summary>
    public Answered Of(Role role, Relation relation) => (Answered)Letters.IndexOf(_byRole[role][(int)relation], StringComparison.Ordinal);

    /// <summary>The four letters of a role.</summary>
    public string LettersOf(Role role) => _byRole[role];
}
