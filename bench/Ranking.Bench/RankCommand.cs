using System.Diagnostics;
using Matching.Ranking.Formats;
using Matching.Ranking.Models;

namespace Matching.Ranking.Bench;

/// <summary><c>rank --data F --model M [--missing nan|zero] [--candidates 200] [--rounds 2000]</c>: what one question costs, on the one thread that asks
/// it.</summary>
internal static class RankCommand
{
    /// <summary>Of how many candidates a page shows why they stand where they stand.</summary>
    private const int Explained = 20;

    public static void Run(Arguments words)
    {
        var (data, modelPath, candidates, rounds) = (words.Take("data"), words.Take("model"), words.Whole("candidates", 200), words.Whole("rounds", 2_000));
        var absent = words.OneOf("missing", AbsentValue.NotKnown, ("nan", AbsentValue.NotKnown), ("zero", AbsentValue.Zero));
        words.End();
        if (candidates < 1 || rounds < 10) throw new ArgumentException($"--candidates {candidates} --rounds {rounds}; expected at least 1 and 10.");

        var model = ModelFile.Read(modelPath);
        var rows = Rows(data, absent, model, candidates);
        var (scores, order) = (new double[candidates], new int[candidates]);

        Figures.Print("trees", model.Trees.Count);
        Print($"rank_{candidates}", rounds, () => Rank(model, rows, scores, order));
        Print($"explain_{Math.Min(Explained, candidates)}", Math.Max(10, rounds / 20), () => Explain(model, rows, Math.Min(Explained, candidates)));
    }

    /// <summary>Scores all candidates and puts them in order, best first.</summary>
    private static void Rank(RankingModel model, double[] rows, double[] scores, int[] order)
    {
        model.Score(rows, scores);
        for (var row = 0; row < order.Length; row++) (order[row], scores[row]) = (row, -scores[row]);
        Array.Sort(scores, order);
    }

    private static void Explain(RankingModel model, double[] rows, int count)
    {
        var features = model.Schema.Count;
        for (var row = 0; row < count; row++) model.Contributions(rows.AsSpan(row * features, features));
    }

    /// <summary>The median round, and the slowest but for one in a hundred; the first has laid the trees out before.</summary>
    private static void Print(string name, int rounds, Action work)
    {
        work();
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var before = Stopwatch.GetTimestamp();
            work();
            times[round] = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        }

        Array.Sort(times);
        Figures.Print($"{name}_ms_median", times[rounds / 2]);
        Figures.Print($"{name}_ms_p99", times[rounds * 99 / 100]);
    }

    /// <summary>The first rows of the file, from the start again when it has too few.</summary>
    private static double[] Rows(string path, AbsentValue absent, RankingModel model, int count)
    {
        var values = new double[count * model.Schema.Count];
        for (var row = 0; row < count;)
        {
            var before = row;
            using var reader = SvmLightFile.OpenUngrouped(path, absent, model.Schema).Read();
            for (; row < count && reader.MoveNext(); row++) reader.Values.CopyTo(values.AsSpan(row * model.Schema.Count));
            if (row == before) throw new ArgumentException($"{path} has no rows; expected one or more.");
        }

        return values;
    }
}
