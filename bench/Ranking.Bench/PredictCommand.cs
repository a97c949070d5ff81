using System.Globalization;
using Matching.Ranking.Datasets;
using Matching.Ranking.Explanations;
using Matching.Ranking.Formats;

namespace Matching.Ranking.Bench;

/// <summary><c>predict --data F --model M --out SCORES [--contributions F]</c>.</summary>
internal static class PredictCommand
{
    private const int Block = 4096;

    public static void Run(Arguments words)
    {
        var (data, modelPath, output, contributions) = (words.Take("data"), words.Take("model"), words.Take("out"), words.Find("contributions"));
        var absent = words.OneOf("missing", AbsentValue.NotKnown, ("nan", AbsentValue.NotKnown), ("zero", AbsentValue.Zero));
        words.End();

        var model = ModelFile.Read(modelPath);
        using var reader = SvmLightFile.OpenUngrouped(data, absent, model.Schema).Read();
        using var scores = new StreamWriter(output);
        using var parts = contributions is null ? null : new StreamWriter(contributions);
        var (values, block) = (new double[Block * model.Schema.Count], new double[Block]);
        var (cpu, rows) = (0.0, 0);
        model.Score(values, block); // lays the trees out for scoring, once
        for (var count = Fill(reader, values, model.Schema.Count); count > 0; count = Fill(reader, values, model.Schema.Count))
        {
            var before = Figures.CpuSeconds;
            model.Score(values.AsSpan(0, count * model.Schema.Count), block.AsSpan(0, count));
            (cpu, rows) = (cpu + Figures.CpuSeconds - before, rows + count);
            for (var row = 0; row < count; row++)
            {
                scores.WriteLine(block[row].ToString("R", CultureInfo.InvariantCulture));
                if (parts is not null) Write(parts, model.Contributions(values.AsSpan(row * model.Schema.Count, model.Schema.Count)));
            }
        }

        Figures.Print("predict_rows_per_cpu_s", rows / Math.Max(cpu, 1e-6));
        Figures.Print("rows", rows);
    }

    private static int Fill(IRowReader reader, double[] values, int features)
    {
        var count = 0;
        for (; count < Block && reader.MoveNext(); count++) reader.Values.CopyTo(values.AsSpan(count * features));
        return count;
    }

    /// <summary>One line per row: one number per feature, the base last, as LightGBM and XGBoost write them.</summary>
    private static void Write(StreamWriter parts, FeatureContributions contributions) =>
        parts.WriteLine(string.Join('\t', contributions.Values.Append(contributions.Base).Select(part => part.ToString("R", CultureInfo.InvariantCulture))));
}
