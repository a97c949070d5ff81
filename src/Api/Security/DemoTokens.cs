using Matching.Api.Configuration;

namespace Matching.Api.Security;

/// <summary>One token per role, for people who look at the demo.</summary>
internal sealed class DemoTokens(Lazy<LocalIssuer> issuer, DemoActors actors)
{
    /// <summary>Roles by their name, each with a fresh token.</summary>
    public async Task<IReadOnlyList<(string Role, string Token)>> IssueAsync(CancellationToken cancel)
    {
        var tokens = new List<(string, string)>();
        foreach (var role in AuthenticationSettings.TokenRoles)
        {
            if (await actors.FindAsync(role, cancel) is { } actor)
                tokens.Add((AuthenticationSettings.DefaultName(role), issuer.Value.Issue(actor)));
        }

        return tokens;
    }
}
