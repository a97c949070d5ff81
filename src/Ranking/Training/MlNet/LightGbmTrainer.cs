using System.Globalization;
using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Training.Directions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace Matching.Ranking.Training.MlNet;

/// <summary>Trains a model that orders the rows of each group by ML.NET's LightGBM, and makes its trees ours.</summary>
/// <param name="options">How.</param>
/// <remarks>
/// What ML.NET cannot do holds here too: the ranks at which rows were shown are not corrected for, nothing is told between trees,
/// a training cannot be stopped half-way, and trainings of one process take turns. Missing values are replaced by the column's mean and indicated in a column
/// of their
/// own; both become one question of ours. Categories are asked about one by one.
/// </remarks>
/// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
public sealed class LightGbmTrainer(LightGbmOptions options)
{
    // Its number of threads is one for the whole process: two trainings side by side that differ in it write past their buffers.
    private static readonly Lock OneAtATime = new();

    private readonly LightGbmOptions _options = Checked(options);

    /// <summary>Learns from rows.</summary>
    /// <param name="train">The rows to learn from; read several times.</param>
    /// <param name="cancel">Looked at before and after the training itself, which cannot be stopped.</param>
    /// <exception cref="ArgumentException">No row, or a row that cannot be used; the message says which and why.</exception>
    /// <exception cref="NativeLibraryMissingException">LightGBM's native library cannot be loaded on this machine.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public RankingModel Fit(IRowSource train, CancellationToken cancel = default)
    {
        var grown = Grow(train, cancel);
        cancel.ThrowIfCancellationRequested();
        var trees = TreeCovers.Count(grown.Trees, train, cancel);
        if (_options.ObeysDirections) trees = [.. trees.Select(tree => DirectedTree.Project(tree, train.Schema))];
        return new RankingModel(train.Schema, trees) { Info = Info(grown.Columns) };
    }

    /// <summary>The trees as they grew, and what ML.NET itself would score with.</summary>
    internal Growth Grow(IRowSource train, CancellationToken cancel)
    {
        NativeLightGbm.Ensure();
        var columns = MlNetColumns.Of(train, _options.MinRowsPerLeaf, cancel);
        var ml = new MLContext(_options.Seed);
        var rows = MlNetRows.View(ml, train, columns);
        var prepared = MlNetRows.Preparation(ml).Fit(rows);
        try
        {
            var trained = Train(ml.Ranking.Trainers.LightGbm(Named(columns)), prepared.Transform(rows));
            var trees = new MlNetForest(columns, Replacements(ml, prepared, columns)).Trees(trained.Model.TrainedTreeEnsemble);
            return new(trees, columns, prepared.Append(trained));
        }
        catch (ArgumentNullException oneLeaf) when (oneLeaf.ParamName == "items")
        {
            // Where no question pays, LightGBM grows one tree of one leaf, of which ML.NET cannot make a model (dotnet/machinelearning, issue 5022).
            return new([], columns, prepared);
        }
    }

    private static RankingPredictionTransformer<LightGbmRankingModelParameters> Train(LightGbmRankingTrainer trainer, IDataView rows)
    {
        lock (OneAtATime) return trainer.Fit(rows);
    }

    private LightGbmRankingTrainer.Options Named(MlNetColumns columns) => new()
    {
        LabelColumnName = nameof(MlNetRow.Grade),
        RowGroupColumnName = nameof(MlNetRow.Group),
        ExampleWeightColumnName = nameof(MlNetRow.Weight),
        FeatureColumnName = MlNetRows.Features,
        CustomGains = [.. Enumerable.Range(0, columns.HighestGrade + 1).Select(grade => _options.LinearGains ? grade : (1 << grade) - 1)],
        NumberOfIterations = _options.Trees,
        NumberOfLeaves = _options.Leaves,
        LearningRate = _options.LearningRate,
        MinimumExampleCountPerLeaf = _options.MinRowsPerLeaf,
        MaximumBinCountPerFeature = _options.Bins,
        Sigmoid = _options.Sigma,
        Seed = _options.Seed,
        NumberOfThreads = _options.Threads,
        Deterministic = true,
        // Left to itself, LightGBM chooses by a stopwatch, and the two add in different orders.
        ForceColumnWise = true,
        HandleMissingValue = false,
        UseCategoricalSplit = false,
        Booster = new GradientBooster.Options
        {
            MinimumChildWeight = _options.MinHessianPerLeaf,
            L2Regularization = _options.L2,
            SubsampleFraction = _options.RowFraction,
            SubsampleFrequency = _options.RowFraction < 1 ? 1 : 0,
            FeatureFraction = _options.FeatureFraction,
        },
    };

    /// <summary>What stands in each number's place when it is not known: a row of which nothing is known, put through the pipeline, tells.</summary>
    private static float[] Replacements(MLContext ml, ITransformer prepared, MlNetColumns columns)
    {
        var row = new MlNetRow
        {
            Numbers = [.. Enumerable.Repeat(float.NaN, columns.NumberSlots)],
            Indicators = new float[columns.IndicatorSlots],
            Group = 1,
            Weight = 1,
        };
        var seen = prepared.Transform(MlNetRows.View(ml, [row], columns));
        return [.. seen.GetColumn<float[]>(MlNetRows.Features).Single().Take(columns.NumberSlots)];
    }

    private RankingModelInfo Info(MlNetColumns columns) => new()
    {
        Parameters = typeof(LightGbmOptions).GetProperties()
            .Where(property => property.Name != nameof(LightGbmOptions.Threads))
            .Select(property => KeyValuePair.Create(property.Name, string.Create(CultureInfo.InvariantCulture, $"{property.GetValue(_options)}")))
            .Append(new("Rows", columns.Rows.ToString(CultureInfo.InvariantCulture)))
            .Append(new("Groups", columns.Groups.ToString(CultureInfo.InvariantCulture)))
            .ToDictionary(),
    };

    private static LightGbmOptions Checked(LightGbmOptions options)
    {
        options.Check();
        return options;
    }

    /// <summary>What came of growing.</summary>
    /// <param name="Trees">Trees without covers, not yet held to directions.</param>
    /// <param name="Columns">How the columns stood before ML.NET.</param>
    /// <param name="Transformer">ML.NET's own model; only its preparation where no tree grew.</param>
    internal sealed record Growth(IReadOnlyList<RegressionTree> Trees, MlNetColumns Columns, ITransformer Transformer);
}
