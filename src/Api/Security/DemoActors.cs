using Matching.Api.Configuration;
using Matching.Domain;

namespace Matching.Api.Security;

/// <summary>Finds somebody to be, in each role, among the organisations in the database.</summary>
internal sealed class DemoActors(MatchingSettings settings)
{
    /// <summary>The actor of a role that sees most; null when the database holds no organisation of that kind.</summary>
    public Task<Actor?> FindAsync(Role role, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(settings.Demo.Enabled && role == Role.Administrateur ? Actor.Administrateur("demo-administrateur") : null);
    }
}
