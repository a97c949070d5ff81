using Matching.Api.Configuration;
using Matching.Api.Terminal;
using Matching.Seed;

namespace Matching.Api.Hosting;

/// <summary>Fills an empty database with people who do not exist, so that a first start has something to show.</summary>
internal sealed class DemoData(MatchingSettings settings, SeedRunner seed, DemoModel model, ProgressDisplay display, Words words) : IPreparationStep
{
    /// <summary>Makes the demonstration unless it is there already, and shows how far it is.</summary>
    /// <exception cref="SeedRefusedException">The database holds real data.</exception>
    public async Task<SeedOutcome> MakeAsync(CancellationToken cancel)
    {
        var outcome = await display.ShowAsync(
            words.Say("seed.making"), progress => seed.RunAsync(settings.Demo.ToOptions(), new SeededEntries(progress), cancel));
        if (outcome == SeedOutcome.Written && settings.Demo.Train) await model.MakeAsync(cancel);
        return outcome;
    }

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        // Only an empty database is filled: what somebody entered or imported is not mixed with made-up people.
        if (settings.Demo.Enabled && await seed.IsEmptyAsync(cancel)) await MakeAsync(cancel);
    }

    private sealed class SeededEntries(IProgress<Progress> progress) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) =>
            progress.Report(new Progress(value.Done, value.Total == 0 ? null : value.Total, value.Done));
    }
}
