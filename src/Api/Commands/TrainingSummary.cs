using Matching.Api.Terminal;

namespace Matching.Api.Commands;

/// <summary>Tells what came of a training: what it learned from, what it is worth, where it is, and what stands in its way.</summary>
internal sealed class TrainingSummary(Screen screen)
{
    /// <summary>Writes the summary.</summary>
    public async Task WriteAsync(RegisteredModel model)
    {
        await SayAsync("train.learned", model.Facts.Offers, model.Facts.Pairs, model.Facts.Reconstructed, model.Facts.From, model.Facts.Until);
        await screen.TellAsync(new ModelWords(screen.Words).Trainer(model));
        await new EvaluationTable(screen).WriteAsync(model.Evaluation, segments: false);
        await SayAsync("train.registered", model.Id);
        await SayAsync(model.Obstacles.Count == 0 ? "train.mayRise" : "train.obstacle");
        foreach (var obstacle in model.Obstacles) await screen.TellAsync(new ModelWords(screen.Words).Obstacle(obstacle));
    }

    private Task SayAsync(string key, params object?[] values) => screen.TellAsync(screen.Words.Say(key, values));
}
