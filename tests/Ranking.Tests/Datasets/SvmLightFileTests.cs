using Matching.Ranking.Datasets;
using Matching.Ranking.Formats;
namespace Matching.Ranking.Tests.Datasets;

public sealed class SvmLightFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose()
    {
        File.Delete(_path);
        File.Delete(_path + ".query");
    }

    [Fact]
    public void Reads_grades_groups_and_values_past_comments_and_empty_lines()
    {
        File.WriteAllText(_path, "# head\n2 qid:7 1:0.5 3:-1e3 # note\r\n\n0 qid:7 2:nan\t3:123456789012345678\n4.0 qid:x");

        Assert.Equal(
            ["2 True [NaN, 0.5, NaN, -1000]", "0 False [NaN, NaN, NaN, 1.2345678901234568E+17]", "4 True [NaN, NaN, NaN, NaN]"],
            Rows(SvmLightFile.Open(_path, AbsentValue.NotKnown)));
    }

    [Fact]
    public void Takes_groups_from_the_file_beside_it_and_absent_values_as_zero()
    {
        File.WriteAllText(_path, "1 0:1\n0 1:2\n0 1:3\n");
        File.WriteAllText(_path + ".query", "1\n\n2\n");

        Assert.Equal(["1 True [1, 0]", "0 True [0, 2]", "0 False [0, 3]"], Rows(SvmLightFile.Open(_path, AbsentValue.Zero)));
    }

    [Fact]
    public void Skips_features_that_the_schema_lacks()
    {
        File.WriteAllText(_path, "1 qid:1 0:1 5:9\n");

        Assert.Equal(["1 True [1, NaN]"], Rows(SvmLightFile.Open(_path, AbsentValue.NotKnown, FeatureSchema.Numbered(2))));
    }

    [Fact]
    public void Lines_longer_than_the_buffer_are_read_whole()
    {
        File.WriteAllText(_path, "1 qid:1" + string.Concat(Enumerable.Range(0, 30_000).Select(at => $" {at}:0.25")) + "\n0 qid:1 29999:3\n");
        using var reader = SvmLightFile.Open(_path, AbsentValue.Zero).Read();

        Assert.True(reader.MoveNext());
        Assert.Equal(7_500, reader.Values.ToArray().Sum());
        Assert.True(reader.MoveNext());
        Assert.Equal(3, reader.Values[29_999]);
        Assert.False(reader.MoveNext());
    }

    [Theory]
    [InlineData("x qid:1 1:2", "line 1, column 1: 'x'; expected a grade: a whole number from 0 to 30.")]
    [InlineData("31 qid:1 1:2", "line 1, column 1: '31'; expected a grade: a whole number from 0 to 30.")]
    [InlineData("-1 qid:1", "line 1, column 1: '-1'; expected a grade: a whole number from 0 to 30.")]
    [InlineData("1.5 qid:1", "line 1, column 1: '1.5'; expected a grade: a whole number from 0 to 30.")]
    [InlineData("1 qid:1 1:2\n0 qid:1 2:1 2:3", "line 2, column 13: '2:3'; expected an index above 2: each once, in rising order.")]
    [InlineData("1 qid:1 a:2", "line 1, column 9: 'a:2'; expected a feature: index:value with an index from 0 to 99999.")]
    [InlineData("1 qid:1 100000:2", "line 1, column 9: '100000:2'; expected a feature: index:value with an index from 0 to 99999.")]
    [InlineData("1 qid:1 5", "line 1, column 9: '5'; expected a feature: index:value with an index from 0 to 99999.")]
    [InlineData("1 qid:1 5:inf", "line 1, column 11: 'inf'; expected a finite number, or nan when not known.")]
    [InlineData("1 qid:1 5:1e999", "line 1, column 11: '1e999'; expected a finite number, or nan when not known.")]
    [InlineData("1 qid:1 5:1.2.3", "line 1, column 11: '1.2.3'; expected a finite number, or nan when not known.")]
    [InlineData("1 qid:1 5:1\n1 5:2", "line 2, column 1: a row without qid, unlike those before; expected a group for all rows or for none.")]
    [InlineData("", "line 1, column 1: no row; expected 'grade qid:group index:value …'.")]
    [InlineData("# only words\n", "line 1, column 1: no row; expected 'grade qid:group index:value …'.")]
    public void Says_where_a_line_is_wrong(string text, string message)
    {
        File.WriteAllText(_path, text);

        Assert.Equal($"{_path}, {message}", Assert.Throws<SvmLightException>(() => SvmLightFile.Open(_path, AbsentValue.NotKnown)).Message);
    }

    [Theory]
    [InlineData("1\n1\n", ".query: groups of 2 rows in all for 3 rows of ")]
    [InlineData("1\n0\n2\n", ".query, line 2, column 1: '0'; expected the size of a group, 1 or more.")]
    [InlineData("three\n", ".query, line 1, column 1: 'three'; expected the size of a group, 1 or more.")]
    [InlineData(null, "line 1, column 1: no qid, and there is no ")]
    public void Says_what_is_wrong_with_group_sizes(string? sizes, string message)
    {
        File.WriteAllText(_path, "1 0:1\n0 1:2\n0 1:3\n");
        if (sizes is not null) File.WriteAllText(_path + ".query", sizes);

        Assert.Contains(message, Assert.Throws<SvmLightException>(() => SvmLightFile.Open(_path, AbsentValue.Zero)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_group_sizes_for_lines_that_name_their_groups()
    {
        File.WriteAllText(_path, "1 qid:1 0:1\n");

        Assert.EndsWith(
            "whose lines name groups by qid; expected one of both.",
            Assert.Throws<SvmLightException>(() => SvmLightFile.Open(_path, AbsentValue.Zero, "sizes")).Message,
            StringComparison.Ordinal);
    }

    private static List<string> Rows(SvmLightFile file)
    {
        var rows = new List<string>();
        using var reader = file.Read();
        while (reader.MoveNext())
            rows.Add(FormattableString.Invariant($"{reader.Grade} {reader.BeginsGroup} [{string.Join(", ", reader.Values.ToArray().Select(value => FormattableString.Invariant($"{value}")))}]"));
        return rows;
    }
}
