using System.Globalization;
using System.Text;
using Matching.Ranking.Datasets;
using Matching.Ranking.Formats;
using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

public sealed class StreamingTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_file_that_is_read_twice_gives_the_model_of_the_same_rows_in_memory()
    {
        var data = LearnableRows.Make();
        Write(data);
        var trainer = new LambdaMartTrainer(new() { Trees = 10, MinRowsPerLeaf = 5, RowFraction = 0.8 });

        Assert.Equal(
            LearnableRows.Text(trainer.Fit(data, cancel: TestContext.Current.CancellationToken)),
            LearnableRows.Text(trainer.Fit(SvmLightFile.Open(_path, AbsentValue.NotKnown), cancel: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_source_that_changes_between_its_readings_is_refused()
    {
        var trainer = new LambdaMartTrainer(new() { Trees = 1 });

        Assert.StartsWith("The second reading ended after 3 rows, the first after 5", Refused(5, 3), StringComparison.Ordinal);
        Assert.StartsWith("The second reading went on after 3 rows", Refused(3, 5), StringComparison.Ordinal);

        string Refused(int first, int second) =>
            Assert.Throws<ArgumentException>(() => trainer.Fit(new Changing(first, second), cancel: TestContext.Current.CancellationToken)).Message;
    }

    private void Write(RankingData data)
    {
        var (text, row) = (new StringBuilder(), 0);
        for (var group = 0; group < data.GroupSizes.Count; group++)
            for (var i = 0; i < data.GroupSizes[group]; i++, row++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{data.Grades[row]} qid:{group}");
                for (var at = 0; at < data.Schema.Count; at++)
                    if (!double.IsNaN(data.Row(row)[at])) text.Append(CultureInfo.InvariantCulture, $" {at}:{data.Row(row)[at]:R}");
                text.Append('\n');
            }

        File.WriteAllText(_path, text.ToString());
    }

    private sealed class Changing(int first, int second) : IRowSource
    {
        private int _readings;

        public FeatureSchema Schema { get; } = FeatureSchema.Numbered(1);

        public IRowReader Read()
        {
            var rows = _readings++ == 0 ? first : second;
            return new RankingData(Schema, [.. Enumerable.Range(0, rows).Select(at => (double)at)], [.. Enumerable.Repeat(1, rows)], [rows]).Read();
        }
    }
}
