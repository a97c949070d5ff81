using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training;

/// <summary>One training: tree after tree, each for what the trees before it left wrong.</summary>
internal sealed class Boosting(LambdaMartOptions options, BinnedRows rows, BinnedRows? validation, Workers workers)
{
    private readonly WholeGradients _gradients = new(rows.RowCount);
    private readonly RowPartition _partition = new(rows.RowCount, workers);
    private readonly double[] _scores = new double[rows.RowCount];
    private readonly double[] _validationScores = new double[validation?.RowCount ?? 0];

    /// <summary>Trains.</summary>
    /// <param name="given">The first trees, already trained.</param>
    /// <param name="progress">Told after every tree.</param>
    /// <param name="cancel">Stops.</param>
    public RankingModel Run(IReadOnlyList<RegressionTree> given, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        var trees = new List<RegressionTree>();
        var pass = new GradientPass(options, rows, workers);
        var draw = new Draw(options, rows);
        var grower = new TreeGrower(rows, options, _gradients, _partition, workers);
        var stopping = new EarlyStopping(options.EarlyStoppingRounds);
        for (var iteration = 0; iteration < options.Trees && !stopping.IsOver; iteration++)
        {
            cancel.ThrowIfCancellationRequested();
            if (iteration < given.Count)
            {
                // Position biases are no part of a model: they are learned again on the way.
                if (pass.Bias is not null) pass.Compute(_scores, _gradients);
                trees.Add(given[iteration]);
                BinnedTree.From(given[iteration], rows).AddTo(rows, Values(given[iteration]), _scores, null, workers);
            }
            else
            {
                pass.Compute(_scores, _gradients);
                trees.Add(Grow(grower, draw, iteration));
            }

            if (validation is not null) BinnedTree.From(trees[^1], validation).AddTo(validation, Values(trees[^1]), _validationScores, null, workers);
            Report(trees, stopping, progress);
        }

        var kept = options.EarlyStoppingRounds > 0 ? stopping.Best ?? trees.Count : trees.Count;
        var ndcg = kept < trees.Count ? null : MeanNdcg.Of(rows, _scores, workers);
        return new(rows.Schema, trees.Take(kept)) { Info = TrainingInfo.Of(options, rows, stopping, pass.Bias?.Biases, ndcg) };
    }

    private RegressionTree Grow(TreeGrower grower, Draw draw, int iteration)
    {
        var isKept = draw.Rows(iteration);
        _partition.Start(isKept);
        var grown = grower.Grow(draw.Columns(iteration));
        var tree = grown.ToTree(options.LearningRate, [.. grown.Leaves.Select(Weight)]);
        workers.Run(_partition.Count, (_, first, end) =>
        {
            for (var leaf = 0; leaf < grown.Leaves.Count; leaf++)
                foreach (var row in _partition.Rows(grown.Leaves[leaf], first, end)) _scores[row] += tree.Leaves[leaf].Value;
        }, Workers.LeastRows);
        if (isKept is not null) new BinnedTree(grown.Nodes).AddTo(rows, Values(tree), _scores, row => !isKept(row), workers);
        return tree;
    }

    private double Weight(GrowingLeaf leaf)
    {
        if (rows.Weights is null) return leaf.Count;
        var sum = 0.0;
        foreach (var row in _partition.Rows(leaf)) sum += rows.Weights[row];
        return sum;
    }

    private void Report(List<RegressionTree> trees, EarlyStopping stopping, IProgress<TrainingProgress>? progress)
    {
        double? validationNdcg = validation is null ? null : MeanNdcg.Of(validation, _validationScores, workers);
        stopping.Note(trees.Count, validationNdcg);
        if (progress is null) return;
        double? trainNdcg = trees.Count % 10 == 0 || trees.Count == options.Trees || stopping.IsOver ? MeanNdcg.Of(rows, _scores, workers) : null;
        progress.Report(new(trees.Count, options.Trees, trainNdcg, validationNdcg) { Model = new(rows.Schema, trees) });
    }

    private static double[] Values(RegressionTree tree) => [.. tree.Leaves.Select(leaf => leaf.Value)];
}
