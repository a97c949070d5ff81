using System.Diagnostics;
using Matching.Ranking.Datasets;
using Matching.Ranking.Formats;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;
using Matching.Ranking.Training;
using Matching.Ranking.Training.MlNet;

namespace Matching.Ranking.Bench;

/// <summary><c>train --data F … --model OUT</c>.</summary>
internal static class TrainCommand
{
    public static void Run(Arguments words)
    {
        var before = Figures.Memory().Now;
        var isLightGbm = words.OneOf("trainer", false, ("lambdamart", false), ("lightgbm", true));
        var (data, query, model) = (words.Take("data"), words.Find("query"), words.Take("model"));
        // LightGBM measures no validation here: its words are left over, and refused.
        var (valid, validQuery) = isLightGbm ? (null, null) : (words.Find("valid"), words.Find("valid-query"));
        var absent = words.OneOf("missing", AbsentValue.NotKnown, ("nan", AbsentValue.NotKnown), ("zero", AbsentValue.Zero));
        var (monotone, categorical) = (words.Find("monotone"), words.Find("categorical"));
        Func<IRowSource, IRowSource?, RankingModel> fit = isLightGbm ? LightGbm(words) : LambdaMart(words);
        words.End(isLightGbm ? "train --trainer lightgbm" : "this command");

        var file = SvmLightFile.Open(data, absent, query);
        var rows = new TimedRows(file.With(ColumnWords.Apply(file.Schema, monotone, categorical)));
        var validation = valid is null ? null : new TimedRows(SvmLightFile.Open(valid, absent, rows.Schema, validQuery));
        var (cpu, start) = (Figures.CpuSeconds, Stopwatch.GetTimestamp());
        var trained = fit(rows, validation);
        var (readCpu, totalCpu) = (rows.CpuSeconds + (validation?.CpuSeconds ?? 0), Figures.CpuSeconds - cpu);
        Figures.Print("train_cpu_s", totalCpu - readCpu);
        Figures.Print("read_cpu_s", readCpu);
        Figures.Print("train_wall_s", Stopwatch.GetElapsedTime(start).TotalSeconds - rows.WallSeconds - (validation?.WallSeconds ?? 0));
        Figures.Print("train_peak_mb", Figures.Memory().Peak - before);
        Figures.Print("binned_mb", (double)rows.Count * rows.Schema.Count / 1048576);
        using (var stream = File.Create(model)) RankingModelFile.Write(trained, stream);
        Figures.Print("trees", trained.Trees.Count);
        if (trained.Info.BestIteration is { } best) Figures.Print("best_iteration", best);
        foreach (var (name, value) in trained.Info.Metrics) Figures.Print(name, value);
    }

    private static Func<IRowSource, IRowSource?, RankingModel> LightGbm(Arguments words)
    {
        var plain = new LightGbmOptions();
        var trainer = new LightGbmTrainer(new()
        {
            Trees = words.Whole("trees", plain.Trees),
            Leaves = words.Whole("leaves", plain.Leaves),
            LearningRate = words.Number("learning-rate", plain.LearningRate),
            MinRowsPerLeaf = words.Whole("min-leaf", plain.MinRowsPerLeaf),
            MinHessianPerLeaf = words.Number("min-hessian", plain.MinHessianPerLeaf),
            L2 = words.Number("l2", plain.L2),
            RowFraction = words.Number("bagging", plain.RowFraction),
            FeatureFraction = words.Number("feature-fraction", plain.FeatureFraction),
            Bins = words.Whole("bins", plain.Bins),
            Seed = words.Whole("seed", plain.Seed),
            Threads = words.Whole("threads", 1),
            Sigma = words.Number("sigma", plain.Sigma),
        });
        return (rows, _) => trainer.Fit(rows);
    }

    private static Func<IRowSource, IRowSource?, RankingModel> LambdaMart(Arguments words)
    {
        var plain = new LambdaMartOptions();
        var trainer = new LambdaMartTrainer(new()
        {
            Trees = words.Whole("trees", plain.Trees),
            Leaves = words.Whole("leaves", plain.Leaves),
            LearningRate = words.Number("learning-rate", plain.LearningRate),
            MinRowsPerLeaf = words.Whole("min-leaf", plain.MinRowsPerLeaf),
            MinHessianPerLeaf = words.Number("min-hessian", plain.MinHessianPerLeaf),
            L2 = words.Number("l2", plain.L2),
            RowFraction = words.Number("bagging", plain.RowFraction),
            FeatureFraction = words.Number("feature-fraction", plain.FeatureFraction),
            Bins = words.Whole("bins", plain.Bins),
            Seed = words.Whole("seed", plain.Seed),
            Threads = words.Whole("threads", 1),
            Truncation = words.Whole("truncation", plain.Truncation),
            Sigma = words.Number("sigma", plain.Sigma),
            EarlyStoppingRounds = words.Whole("early-stopping", 0),
            Objective = words.OneOf("objective", plain.Objective,
                ("lambdarank", TrainingObjective.LambdaRank), ("pairwise", TrainingObjective.Pairwise), ("pointwise", TrainingObjective.Pointwise)),
        });
        return (rows, validation) => trainer.Fit(rows, validation);
    }
}
