using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Tests.Training;
using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Datasets;

public class SparseGroupTests
{
    [Fact]
    public void Sparse_columns_give_the_model_that_full_ones_give()
    {
        var data = Make();
        var options = new LambdaMartOptions
        {
            Trees = 15,
            Leaves = 15,
            MinRowsPerLeaf = 5,
            MinRowsPerCategoryGroup = 5,
            RowFraction = 0.8,
            FeatureFraction = 0.7,
            Threads = 2,
        };
        var sparse = Binning.Bin(data, 255, Workers());
        var full = Binning.Bin(data, 255, Workers(), 0);

        Assert.InRange(sparse.Columns.Count(column => column.IsSparse), 100, 110);
        Assert.DoesNotContain(full.Columns, column => column.IsSparse);
        Assert.True(sparse.BinBytes < full.BinBytes / 2, $"{sparse.BinBytes} and {full.BinBytes} bytes");
        var (one, other) = (Train(sparse), Train(full));
        Assert.Equal(LearnableRows.Text(one), LearnableRows.Text(other));
        Assert.Contains(one.Trees.SelectMany(tree => tree.Nodes), node => node.Feature >= 6);

        RankingModel Train(BinnedRows rows) => new Boosting(options, rows, null, Workers()).Run([], null, CancellationToken.None);
    }

    [Fact]
    public void Every_bin_is_found_again()
    {
        var data = Make();
        var sparse = Binning.Bin(data, 255, Workers());
        for (var row = 0; row < data.RowCount; row++)
            foreach (var column in sparse.Columns) Assert.Equal(column.Bins.Of(data.Row(row)[column.Feature]), sparse.Bin(column, row));
    }

    private static Workers Workers() => new(2, CancellationToken.None);

    /// <summary>Rows beyond one block: six full columns, then a hundred that are nearly always 0, missing or one category.</summary>
    private static RankingData Make()
    {
        var plain = LearnableRows.Make(groups: 320);
        var random = new Random(4);
        var names = Enumerable.Range(0, 106).Select(at => new Feature($"f{at}", at >= 96 ? FeatureKind.Categorical : FeatureKind.Numeric));
        var values = new List<double>();
        var grades = new List<int>();
        for (var row = 0; row < plain.RowCount; row++)
        {
            values.AddRange(plain.Row(row));
            for (var at = 6; at < 106; at++)
                values.Add(
                    random.NextDouble() > 0.08
                        ? at % 5 == 0 && at < 96
                            ? double.NaN
                            : 0
                        : at % 2 == 0 || at >= 96
                            ? random.Next(1, 4)
                            : random.NextDouble() - 0.5);
            grades.Add(values[^(106 - 7)] > 0 && plain.Grades[row] < 4 ? plain.Grades[row] + 1 : plain.Grades[row]);
        }

        return new(new(names), [.. values], [.. grades], [.. plain.GroupSizes]);
    }
}
