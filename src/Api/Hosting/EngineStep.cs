using Matching.Api.Terminal;

namespace Matching.Api.Hosting;

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
