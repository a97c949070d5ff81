using Matching.Persistence.PlacementHistories;
using Matching.Persistence.Secrecy;
using Matching.Persistence.Weights;
using Matching.Persistence.Writing;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;
using Matching.Ranking.Training.MlNet;

namespace Matching.Persistence.RankingModels.Training;

/// <summary>Trains a model on this database's history and registers it as a candidate.</summary>
/// <remarks>What it assembled and the trees so far are kept until it ends, so that a training that was stopped can go on.</remarks>
public sealed class ModelTrainer
{
    private const int TreesBetweenCheckpoints = 20;

    private readonly PlacementHistory _history;
    private readonly RankingModelStore _models;
    private readonly WeightSetStore _weights;
    private readonly TrainingFolder _folder;
    private readonly LightGbmPresence _lightGbm;
    private readonly TimeProvider _clock;

    internal ModelTrainer(
        PlacementHistory history, RankingModelStore models, WeightSetStore weights, TrainingFolder folder, LightGbmPresence lightGbm, TimeProvider clock) =>
        (_history, _models, _weights, _folder, _lightGbm, _clock) = (history, models, weights, folder, lightGbm, clock);

    /// <summary>Whether an interrupted training could go on.</summary>
    public bool CanResume => _folder.HoldsTraining;

    /// <summary>Trains on everything judged so far.</summary>
    /// <param name="actor">Who asks: an administrator or the installation itself; named in the registry.</param>
    /// <param name="options">Who trains, and how.</param>
    /// <param name="halfTrust">At how many judged offers the model counts as much as the rules.</param>
    /// <param name="progress">Told how far it is; null when nobody listens.</param>
    /// <param name="cancel">Stops; what was reached is kept for <see cref="ResumeAsync"/>.</param>
    /// <exception cref="TooLittleHistoryException">There is too little to learn from; nothing is registered.</exception>
    /// <exception cref="NativeLibraryMissingException">LightGBM is asked for by name and cannot train here; nothing was read.</exception>
    /// <exception cref="ArgumentException">Another role asks.</exception>
    public async Task<RegisteredModel> TrainAsync(
        Actor actor, TrainingOptions options, int halfTrust, IProgress<ModelTrainingProgress>? progress, CancellationToken cancel)
    {
        Check(actor);
        if (options.Trainer == TrainerChoice.LightGbm) _lightGbm.Ensure();
        var weights = await _weights.InForceAsync(_clock.Today(), cancel);
        var plan = new TrainingPlan(_clock.GetUtcNow(), weights.Name, weights.Version, halfTrust, options);
        var history = await AssembleAsync(weights, progress, cancel);
        // Before anything is kept: what cannot be learned from is not worth going on with.
        HistorySplit.Of(history);
        await _folder.BeginAsync(plan, history, cancel);
        return await GrowAsync(actor, plan, weights, history, null, progress, cancel);
    }

    /// <summary>Goes on with the training that was stopped: the same history, the same options, the same bytes in the end.</summary>
    /// <remarks>LambdaMART goes on from its trees. LightGBM begins again, and so does a comparison of both.</remarks>
    /// <inheritdoc cref="TrainAsync" path="/param"/>
    /// <exception cref="NoTrainingToResumeException">None was stopped.</exception>
    /// <exception cref="SensitiveDataException">It was kept with other keys, or changed.</exception>
    /// <exception cref="ArgumentException">Another role asks.</exception>
    public async Task<RegisteredModel> ResumeAsync(Actor actor, IProgress<ModelTrainingProgress>? progress, CancellationToken cancel)
    {
        Check(actor);
        var (plan, history) = await _folder.ReadAsync(cancel);
        var weights = await _weights.FindAsync(plan.WeightsName, plan.WeightsVersion, cancel)
            ?? throw new InvalidOperationException($"The weights {plan.WeightsName} {plan.WeightsVersion} of the stopped training are gone.");
        return await GrowAsync(actor, plan, weights, history, _folder.Trees(), progress, cancel);
    }

    /// <summary>Everything judged so far, worked out under the given weights.</summary>
    /// <param name="weights">The weights to compare by.</param>
    /// <param name="progress">Told how far the reading is; null when nobody listens.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<IReadOnlyList<JudgedOffer<HistoryPair>>> AssembleAsync(
        RuleWeights weights, IProgress<ModelTrainingProgress>? progress, CancellationToken cancel)
    {
        var reading = progress is null ? null : new Reading(progress);
        return await _history.ReadAsync(Actor.System("train"), _clock.Today(), weights, reading, cancel)
            .Select(offer => HistoryPair.Of(offer, weights))
            .ToListAsync(cancel);
    }

    private static void Check(Actor actor)
    {
        if (actor.Role is not (Role.Administrateur or Role.System))
            throw new ArgumentException($"{actor.Role} asks; expected {Role.Administrateur} or {Role.System}.", nameof(actor));
    }

    private async Task<RegisteredModel> GrowAsync(
        Actor actor, TrainingPlan plan, RuleWeights weights, IReadOnlyList<JudgedOffer<HistoryPair>> history, RankingModel? resumeFrom,
        IProgress<ModelTrainingProgress>? progress, CancellationToken cancel)
    {
        var training = new ModelTraining(plan.Options, weights, plan.HalfTrust, _lightGbm);
        RankingModel? last = null;
        try
        {
            var trained = await Task.Run(() => training.Run(history, plan.Began, resumeFrom, Note, progress, cancel), cancel);
            var registered = await RegisterAsync(actor, plan, trained, cancel);
            _folder.Clear();
            return registered;
        }
        catch (OperationCanceledException)
        {
            if (last is not null) _folder.Keep(last);
            throw;
        }

        void Note(RankingModel trees)
        {
            last = trees;
            if (trees.Trees.Count % TreesBetweenCheckpoints == 0) _folder.Keep(trees);
        }
    }

    private async Task<RegisteredModel> RegisterAsync(Actor actor, TrainingPlan plan, TrainedModel trained, CancellationToken cancel)
    {
        var now = _clock.GetUtcNow();
        var model = new RegisteredModel
        {
            Id = RankingModelId.New(_clock),
            StateSince = now,
            TrainedAt = now,
            TrainedBy = actor.UserId,
            SchemaFingerprint = trained.Model.Schema.Fingerprint,
            DataFingerprint = trained.Model.Info.DataFingerprint!,
            WeightsName = plan.WeightsName,
            WeightsVersion = plan.WeightsVersion,
            HalfTrust = plan.HalfTrust,
            Options = trained.Model.Info.Parameters.ToDictionary(),
            ScaleOffset = trained.Scale.Offset,
            ScaleSlope = trained.Scale.Slope,
            TrainerComparison = trained.Comparison,
            Facts = trained.Facts,
            Evaluation = trained.Evaluation,
            Fairness = trained.Fairness,
        };
        var outcome = await _models.RegisterAsync(actor, "train ranking model", model, RankingModelFile.ToBytes(trained.Model), trained.Spread, cancel);
        return outcome is Written<RegisteredModel> written
            ? written.Value
            : throw new InvalidOperationException($"The trained model was not registered: {outcome}.");
    }

    private sealed class Reading(IProgress<ModelTrainingProgress> progress) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => progress.Report(new(TrainingStage.Reading, value.Done, value.Of, null));
    }
}
