using Matching.Persistence.RankingModels.Training;
using Matching.Persistence.Weights;
using Matching.Ranking.Models;

namespace Matching.Persistence.RankingModels;

/// <summary>Measures a registered model anew, on everything that was decided since it was trained.</summary>
public sealed class ModelEvaluator
{
    private readonly RankingModelStore _models;
    private readonly ModelTrainer _trainer;
    private readonly WeightSetStore _weights;

    internal ModelEvaluator(RankingModelStore models, ModelTrainer trainer, WeightSetStore weights) =>
        (_models, _trainer, _weights) = (models, trainer, weights);

    /// <summary>The active model, else the latest; null when there is none.</summary>
    public async Task<RegisteredModel?> UsualAsync(Actor actor, CancellationToken cancel) =>
        await _models.InStateAsync(actor, RankingModelState.Active, cancel) ?? (await _models.LatestAsync(actor, 1, cancel) is [var latest] ? latest : null);

    /// <summary>Measures a model on the offers decided after the last it learned from.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="registered">The model.</param>
    /// <param name="progress">Told how far the reading is; null when nobody listens.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="TooLittleHistoryException">No such offer tells one order from another.</exception>
    /// <exception cref="RankingModelException">The model's file is damaged, or made for other features.</exception>
    public async Task<MeasuredModel> MeasureAsync(Actor actor, RegisteredModel registered, IProgress<ModelTrainingProgress>? progress, CancellationToken cancel)
    {
        var file = await _models.ReadFileAsync(actor, registered.Id, cancel)
            ?? throw new RankingModelException($"The registry holds no file of the model {registered.Id}.");
        var model = ModelSource.ToLearned(registered, file);
        var weights = await _weights.FindAsync(registered.WeightsName, registered.WeightsVersion, cancel)
            ?? throw new InvalidOperationException($"The weights {registered.WeightsName} {registered.WeightsVersion} of the model are gone.");
        var later = HistorySplit.DecidedAfter(await _trainer.AssembleAsync(weights, progress, cancel), registered.Facts.Until);
        if (later.Count == 0) throw new TooLittleHistoryException(0, 1);
        return await Task.Run(() => new ModelMeasure(model, weights.Total).Of(later, cancel), cancel);
    }
}
