using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;
using Matching.Ranking.Models.Files;
using Matching.Ranking.Training;
using Matching.Ranking.Training.MlNet;

namespace Matching.Ranking.Tests;

public sealed class ReadmeTests
{
    /// <summary>The lines between the marks stand in the README as they stand here.</summary>
    [Fact]
    public void The_lines_of_the_readme_do_what_they_say()
    {
        Assert.SkipUnless(NativeLightGbm.IsThere, "LightGBM's native library cannot be loaded here.");
        var (values, grades, groupSizes) = Made();
        var (path, cancel) = (Path.GetTempFileName(), TestContext.Current.CancellationToken);

        // README
        var schema = new FeatureSchema([
            new("journey.minutes", Monotonicity: Monotonicity.Falling), // a longer journey never raises a score
            new("level"),
            new("sector", FeatureKind.Categorical)]);
        var data = new RankingData(schema, values, grades, groupSizes); // row after row; rows of a group side by side

        var split = RankingSplit.Latest([.. Enumerable.Range(0, groupSizes.Length)], share: 0.25); // by the order of decision
        var (train, heldOut) = (data.Groups(split.Train), data.Groups(split.HeldOut));

        var model = new LambdaMartTrainer(new() { Trees = 60, Leaves = 7 }).Fit(train, cancel: cancel);
        var scored = model.Transform(heldOut); // rows with a score each

        var metrics = RankingEvaluator.Evaluate(scored);
        var gain = metrics.NdcgGainOver(RankingEvaluator.RandomOrder(heldOut), rank: 10);
        Console.WriteLine($"NDCG@10 {metrics.Ndcg(10):f3}, over a random order {gain?.Mean:f3} ({gain?.Low:f3} to {gain?.High:f3})");

        var contributions = model.Contributions(heldOut.Row(0)); // base and values sum to the score
        var second = new LightGbmTrainer(new() { Trees = 60, Leaves = 7 }).Fit(train, cancel); // by ML.NET, made a model of the same kind

        using (var file = File.Create(path)) RankingModelFile.Write(model, file);
        using (var file = File.OpenRead(path)) model = RankingModelFile.Read(file, expected: schema);
        // README

        File.Delete(path);
        Assert.True(gain!.Low > 0.05);
        Assert.Equal(scored.Scores, model.Score(heldOut));
        Assert.Equal(scored.Scores[0], contributions.Total, 1e-9);
        Assert.InRange(RankingEvaluator.Evaluate(second.Transform(heldOut)).Ndcg(10)!.Value, metrics.Ndcg(10)!.Value - 0.05, 1);
    }

    [Fact]
    public void The_readme_shows_the_lines_above()
    {
        var root = Root();
        var here = File.ReadAllText(Path.Combine(root, "tests", "Ranking.Tests", "ReadmeTests.cs")).ReplaceLineEndings("\n");
        var lines = here.Split("        // README\n")[1].TrimEnd().Split('\n').Select(line => line.Length > 8 ? line[8..] : "");

        Assert.Contains(
            $"```csharp\n{string.Join('\n', lines)}\n```",
            File.ReadAllText(Path.Combine(root, "src", "Ranking", "README.md")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    private static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent;
        Assert.SkipWhen(root is null, "The repository is not at hand.");
        return root!.FullName;
    }

    /// <summary>Eighty groups of twelve: who lives near is hired, whatever else.</summary>
    private static (double[] Values, int[] Grades, int[] GroupSizes) Made()
    {
        var random = new Random(1);
        List<double> values = [];
        List<int> grades = [];
        for (var row = 0; row < 80 * 12; row++)
        {
            var minutes = random.Next(5, 90);
            values.AddRange([minutes, random.Next(8) == 0 ? double.NaN : random.Next(1, 6), random.Next(10)]);
            grades.Add(minutes < 20 ? 2 : minutes < 35 ? 1 : 0);
        }

        return ([.. values], [.. grades], [.. Enumerable.Repeat(12, 80)]);
    }
}
