using System.Globalization;
using Matching.Ranking.Formats;
using Matching.Ranking.Models;

namespace Matching.Ranking.Tests.Models.LightGbm;

/// <summary>Models that LightGBM 4.1 trained, with what it scored and explained itself; <c>bench/README.md</c> tells how they were made.</summary>
/// <remarks>Rows: four numbers, then two columns of categories, with missing, negative, fractional, never seen and huge values among them.</remarks>
public sealed class LightGbmReferenceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Models", "LightGbm", "Reference");
    private static readonly double[][] Rows = [.. Read("rows.tsv").Select(row => row[1..])];

    [Theory]
    [InlineData("categorical")]
    [InlineData("zero-missing")]
    [InlineData("never-missing")]
    public void A_score_is_LightGBMs_to_the_last_bit(string name) =>
        Assert.Equal(Read($"{name}.raw.tsv").Select(line => line[0]), Rows.Select(row => Model(name).Score(row)));

    /// <summary>LightGBM's contributions: one per feature, the base last.</summary>
    [Theory]
    [InlineData("categorical")]
    [InlineData("zero-missing")]
    [InlineData("never-missing")]
    public void Contributions_are_LightGBMs(string name)
    {
        var model = Model(name);

        Assert.All(Read($"{name}.contributions.tsv").Zip(Rows), pair =>
        {
            var ours = model.Contributions(pair.Second);
            Assert.All(pair.First.Zip([.. ours.Values, ours.Base]), both => Assert.Equal(both.First, both.Second, 1e-12));
        });
    }

    [Fact]
    public void The_models_ask_all_kinds_of_questions()
    {
        Assert.Contains(Model("categorical").Trees, tree => tree.Nodes.Any(node => node.LeftCategories?.Count > 1));
        Assert.Contains(Model("zero-missing").Trees, tree => tree.Nodes.Any(node => node.Missing == MissingKind.Zero));
        Assert.Contains(Model("never-missing").Trees, tree => tree.Nodes.All(node => node.Missing == MissingKind.None));
    }

    private static RankingModel Model(string name) => LightGbmModelFile.Read(File.ReadAllText(Path.Combine(Folder, name + ".model.txt")));

    private static double[][] Read(string file) =>
        [
            .. File.ReadAllLines(Path.Combine(Folder, file))
                .Select(line => line.Split('\t').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray()),
        ];
}
