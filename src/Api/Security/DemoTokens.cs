using Matching.Api.Configuration;
using Matching.Seed;

namespace Matching.Api.Security;

/// <summary>One token per role, for people who look at the demo.</summary>
internal sealed class DemoTokens(Lazy<LocalIssuer> issuer, MatchingSettings settings)
{
    /// <summary>The demo's own person in a role; null where there is no demo.</summary>
    public Bearer? BearerIn(Role role) =>
        settings.Demo.Enabled && DemoActors.All.SingleOrDefault(actor => actor.Role == role) is { } actor ? Bearer.Of(actor) : null;

    /// <summary>Roles by their name, each with a fresh token.</summary>
    public IReadOnlyList<(string Role, string Token)> Issue() =>
        [.. DemoActors.All.Select(actor => (AuthenticationSettings.DefaultName(actor.Role), issuer.Value.Issue(Bearer.Of(actor))))];
}
