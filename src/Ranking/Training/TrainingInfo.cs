using System.Globalization;
using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training;

/// <summary>What a model tells about its own training. Nothing that does not change the model: no threads, no times.</summary>
internal static class TrainingInfo
{
    public static RankingModelInfo Of(LambdaMartOptions options, BinnedRows rows, EarlyStopping stopping, IReadOnlyList<double>? biases, double? trainNdcg)
    {
        var metrics = new Dictionary<string, double>();
        if (trainNdcg is { } train) metrics["train_ndcg10"] = train;
        if (stopping.Highest is { } highest) metrics["valid_ndcg10"] = highest;
        return new() { Parameters = Parameters(options, rows), Metrics = metrics, BestIteration = stopping.Best, PositionBiases = biases };
    }

    private static Dictionary<string, string> Parameters(LambdaMartOptions options, BinnedRows rows)
    {
        var texts = new Dictionary<string, string>();
        foreach (var property in typeof(LambdaMartOptions).GetProperties().Where(property => property.Name != nameof(LambdaMartOptions.Threads)))
            texts[property.Name] = string.Create(CultureInfo.InvariantCulture, $"{property.GetValue(options)}");
        texts["Rows"] = rows.RowCount.ToString(CultureInfo.InvariantCulture);
        texts["Groups"] = rows.GroupCount.ToString(CultureInfo.InvariantCulture);
        return texts;
    }
}
