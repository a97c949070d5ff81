using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Matches;
using Matching.Api.Security;
using Matching.Api.Terminal;

namespace Matching.Api.Hosting;

/// <summary>Makes or reads every key before the first answer: one that cannot be used stops the start, not somebody's request.</summary>
internal sealed class KeysStep(MatchingSettings settings, IServiceProvider services, KeyRing ring, Words words) : IPreparationStep
{
    /// <inheritdoc />
    public Task RunAsync(CancellationToken cancel)
    {
        services.GetRequiredService<Pseudonyms>();
        // An installation with an identity provider never gets a signing key.
        if (settings.Authentication.Authority is null) services.GetRequiredService<LocalIssuer>();
        try
        {
            ring.Ensure();
        }
        catch (KeyRingException unusable)
        {
            throw new RefusedException(words.Say("key.ringUnusable", unusable.Folder, unusable.Message), unusable);
        }

        return Task.CompletedTask;
    }
}
