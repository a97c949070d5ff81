using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training;

/// <summary>Trains a model that orders the rows of each group: LambdaMART, gradient-boosted trees over histograms.</summary>
/// <param name="options">How.</param>
/// <remarks>
/// Burges, <i>From RankNet to LambdaRank to LambdaMART</i> (MSR-TR-2010-82); Ke et al., <i>LightGBM</i> (NIPS 2017). The model is the same,
/// bit for bit, for any number of threads, machine and culture. Safe for concurrent use.
/// </remarks>
/// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
public sealed class LambdaMartTrainer(LambdaMartOptions options)
{
    private readonly LambdaMartOptions _options = Checked(options);

    /// <summary>Learns from rows. They are read twice and never held but as a byte per value.</summary>
    /// <param name="train">The rows to learn from.</param>
    /// <param name="validation">Whole groups that are not learned from; with <see cref="LambdaMartOptions.EarlyStoppingRounds"/> they choose the number of
    /// trees.</param>
    /// <param name="progress">Told after every tree; each report carries the model so far.</param>
    /// <param name="cancel">Stops between steps of a tree; nothing goes on running.</param>
    /// <exception cref="ArgumentException">
    /// No row, a row that cannot be used (the message says which and why), validation of another schema, or early stopping without validation.
    /// </exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public RankingModel Fit(
        IRowSource train, IRowSource? validation = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default) =>
        Fit(train, validation, progress, null, cancel);

    /// <summary>Goes on from the first trees of an earlier training: the result is what it would have been without the stop.</summary>
    /// <param name="train">The rows to learn from, the same as then.</param>
    /// <param name="validation">Whole groups that are not learned from, the same as then.</param>
    /// <param name="progress">Told after every tree, those of the earlier training too.</param>
    /// <param name="resumeFrom">The trees so far, trained with the same options; null starts anew.</param>
    /// <param name="cancel">Stops between steps of a tree; nothing goes on running.</param>
    /// <exception cref="ArgumentException">
    /// No row, a row that cannot be used (the message says which and why), validation or model of another schema, more trees to resume from
    /// than asked for, a model that was trained on other rows, or early stopping without validation.
    /// </exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public RankingModel Fit(
        IRowSource train,
        IRowSource? validation,
        IProgress<TrainingProgress>? progress,
        RankingModel? resumeFrom,
        CancellationToken cancel = default)
    {
        if (_options.EarlyStoppingRounds > 0 && validation is null)
            throw new ArgumentException(
                $"EarlyStoppingRounds is {_options.EarlyStoppingRounds}, but there is no validation; expected rows to measure.", nameof(validation));
        if (resumeFrom is not null && resumeFrom.Schema.Fingerprint != train.Schema.Fingerprint)
            throw new ArgumentException(
                "The model to resume from has another schema than the rows; expected the same features in the same order.", nameof(resumeFrom));
        if (resumeFrom?.Trees.Count > _options.Trees)
            throw new ArgumentException(
                $"The model to resume from has {resumeFrom.Trees.Count} trees; expected at most {_options.Trees}, as many as are asked for.",
                nameof(resumeFrom));

        var workers = new Workers(_options.Threads, cancel);
        var rows = Binning.Bin(train, _options.Bins, workers);
        var heldOut = validation is null ? null : Binning.BinAlike(validation, rows, workers);
        return new Boosting(_options, rows, heldOut, workers).Run(resumeFrom?.Trees ?? [], progress, cancel);
    }

    private static LambdaMartOptions Checked(LambdaMartOptions options)
    {
        options.Check();
        return options;
    }
}

/// <summary>How far a training is; reported after every tree.</summary>
/// <param name="Iteration">How many trees there are now.</param>
/// <param name="Of">How many there may be.</param>
/// <param name="TrainNdcg10">Mean NDCG@10 over the training groups that have a relevant row; null when not measured after this tree.</param>
/// <param name="ValidationNdcg10">The same over the validation groups; null without validation.</param>
public sealed record TrainingProgress(int Iteration, int Of, double? TrainNdcg10, double? ValidationNdcg10)
{
    /// <summary>All trees so far: a checkpoint from which training can resume.</summary>
    public required RankingModel Model { get; init; }
}
