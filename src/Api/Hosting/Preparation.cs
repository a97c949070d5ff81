using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Matches;
using Matching.Api.Security;
using Matching.Api.Terminal;

namespace Matching.Api.Hosting;

/// <summary>Runs the steps that lie between an empty folder and the first answer.</summary>
internal sealed class Preparation(IEnumerable<IPreparationStep> steps)
{
    /// <summary>Runs every step in its order.</summary>
    /// <exception cref="Commands.RefusedException">A step cannot be done.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var step in steps) await step.RunAsync(cancel);
    }
}

/// <summary>Something that must be done before the first request is answered. Steps run in the order they are registered.</summary>
internal interface IPreparationStep
{
    /// <summary>Does it, if there is anything to do; shows what takes time.</summary>
    /// <exception cref="Commands.RefusedException">It cannot be done, for a reason the user can act on.</exception>
    Task RunAsync(CancellationToken cancel);
}

/// <summary>Brings the database to this program's schema, and tries its keys before any is made.</summary>
internal sealed class MigrationStep(DatabaseStart database, Words words) : IPreparationStep
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await database.PrepareAsync(cancel);
        }
        catch (Exception failure) when (failure is DatabaseStartException or KeyRingException)
        {
            throw StorageRefusals.Of(failure, words, "")!;
        }
    }
}

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

/// <summary>Reads candidates, offers, occupations and weights into the engine.</summary>
internal sealed class EngineStep(EngineFeeder engine, ProgressDisplay display, MatchIndexes indexes, Words words) : IPreparationStep
{
    /// <inheritdoc />
    public Task RunAsync(CancellationToken cancel) => display.ShowAsync(words.Say("engine.loading"), async progress =>
    {
        await engine.LoadAsync(cancel);
        var loaded = indexes.CandidateCount + indexes.OfferCount;
        progress.Report(new Progress(loaded, loaded, loaded));
    });
}
