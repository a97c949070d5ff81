using System.Collections.Frozen;

namespace Matching.Api.Configuration;

/// <summary>Whose tokens are believed, and where a token says who its bearer is.</summary>
/// <param name="Authority">An OpenID Connect issuer; null means that this installation issues its own tokens.</param>
/// <param name="Audience">Must be in the token's <c>aud</c>.</param>
/// <param name="TokenLifetime">How long tokens of the own issuer hold.</param>
/// <param name="LongestTokenLifetime">The longest time from a token's issue to its end that is believed, whoever issued it.</param>
/// <param name="RoleClaim">The claim that carries the role.</param>
/// <param name="UserClaim">The claim that identifies the user.</param>
/// <param name="OrganisationClaim">The claim that carries the structure, contractor, desk, buyer, carrier, coordination or own file.</param>
/// <param name="RoleNames">What the issuer calls each role.</param>
internal sealed record AuthenticationSettings(
    Uri? Authority,
    string Audience,
    TimeSpan TokenLifetime,
    TimeSpan LongestTokenLifetime,
    string RoleClaim,
    string UserClaim,
    string OrganisationClaim,
    FrozenDictionary<string, Role> RoleNames)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1), Usual = TimeSpan.FromHours(1), LongestOfOurs = TimeSpan.FromDays(1);

    /// <summary>The roles a token can carry.</summary>
    public static readonly IReadOnlyList<Role> TokenRoles =
    [
        Role.Prescripteur, Role.Entreprise, Role.Facilitateur, Role.Acheteur, Role.Candidat, Role.Administrateur, Role.StructurePorteuse,
        Role.Coordinateur,
    ];

    /// <summary>Reads the section <c>Authentication</c>.</summary>
    public static AuthenticationSettings Read(SettingsReader reader)
    {
        var longest = reader.Duration("Authentication:LongestTokenLifetime", LongestOfOurs, Shortest, TimeSpan.FromDays(31));
        var longestOfOurs = longest < LongestOfOurs ? longest : LongestOfOurs;
        return new(
            reader.Text("Authentication:Authority", IsAuthority, "settings.allowed.authority") is { } url ? new Uri(url) : null,
            reader.Text("Authentication:Audience") ?? "matching",
            reader.Duration("Authentication:TokenLifetime", Usual < longestOfOurs ? Usual : longestOfOurs, Shortest, longestOfOurs),
            longest,
            reader.Text("Authentication:Claims:Role") ?? "role",
            reader.Text("Authentication:Claims:User") ?? "sub",
            reader.Text("Authentication:Claims:Organisation") ?? "organisation",
            ReadRoleNames(reader));
    }

    /// <summary>What the issuer calls <paramref name="role"/>.</summary>
    public string NameOf(Role role) => RoleNames.First(entry => entry.Value == role).Key;

    private static FrozenDictionary<string, Role> ReadRoleNames(SettingsReader reader)
    {
        var names = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var role in TokenRoles)
        {
            var key = $"Authentication:Roles:{role}";
            var name = reader.Text(key) ?? DefaultName(role);
            if (!names.TryAdd(name, role)) reader.RefuseDuplicate(key, name, names[name].ToString());
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A role's name in the tokens of the own issuer and on the command line.</summary>
    public static string DefaultName(Role role) => role switch
    {
        Role.Prescripteur => "prescripteur",
        Role.Entreprise => "entreprise",
        Role.Facilitateur => "facilitateur",
        Role.Acheteur => "acheteur",
        Role.Candidat => "candidat",
        Role.Administrateur => "administrateur",
        Role.StructurePorteuse => "structure-porteuse",
        Role.Coordinateur => "coordinateur",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No token carries this role."),
    };

    // Keys fetched over plain HTTP could be anybody's; loopback is allowed for tests.
    private static bool IsAuthority(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
