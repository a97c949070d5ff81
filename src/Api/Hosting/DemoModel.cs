using Matching.Api.Configuration;
using Matching.Api.RankingModels;
using Matching.Api.Terminal;
using Matching.Seed;

namespace Matching.Api.Hosting;

/// <summary>Trains a model on the made-up history and, through the same gate as any other, puts it into use.</summary>
internal sealed class DemoModel(
    MatchingSettings settings, TrainingAnnouncer training, ModelPromotions promotions, ProgressDisplay display, Words words, Screen screen)
{
    private const string Operation = "promote demonstration model";

    /// <summary>Trains, promotes if the gate lets it, and says what came of it.</summary>
    public async Task MakeAsync(CancellationToken cancel)
    {
        try
        {
            var candidate = await display.ShowAsync(words.Say("demo.training"), progress => training.RunAsync(
                (trainer, told) => trainer.TrainAsync(DemoActors.Administrateur, TrainingOptions.Usual, settings.Ranking.HalfTrust, told, cancel),
                new TrainingBar(progress),
                Guid.NewGuid()));
            await PromoteAsync(candidate, cancel);
        }
        catch (TooLittleHistoryException little)
        {
            await screen.NoteAsync(words.Say("train.tooLittle", little.Offers, little.Needed));
        }
    }

    private async Task PromoteAsync(RegisteredModel model, CancellationToken cancel)
    {
        var outcome = await StepAsync(model, cancel);
        if (outcome is Written<RegisteredModel> { Value: var shadow }) outcome = await StepAsync(shadow, cancel);
        if (outcome is not PromotionRefused refused) return;
        await screen.NoteAsync(words.Say("train.obstacle"));
        foreach (var obstacle in refused.Obstacles) await screen.NoteAsync(new ModelWords(words).Obstacle(obstacle));
    }

    private Task<WriteOutcome<RegisteredModel>> StepAsync(RegisteredModel model, CancellationToken cancel) =>
        promotions.PromoteAsync(DemoActors.Administrateur, Operation, model.Id, model.Version, MatchFeatures.Schema.Fingerprint, cancel);
}
