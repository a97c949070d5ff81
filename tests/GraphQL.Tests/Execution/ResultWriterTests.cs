using System.Globalization;
using System.Text;
using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Tests.Execution;

public sealed class ResultWriterTests
{
    [Theory]
    [InlineData(0.0, "0"), InlineData(1.0, "1"), InlineData(-1.5, "-1.5"), InlineData(0.1, "0.1")]
    [InlineData(48.856613, "48.856613"), InlineData(-2.000001, "-2.000001"), InlineData(0.000001, "0.000001"), InlineData(1e-7, "1e-7")]
    [InlineData(0.1 + 0.2, "0.30000000000000004"), InlineData(999_999_999.999999, "999999999.999999"), InlineData(1e9, "1000000000"), InlineData(1e21, "1e+21")]
    [InlineData(123456789.1234567, "123456789.1234567"), InlineData(double.MaxValue, "1.7976931348623157e+308"), InlineData(double.Epsilon, "5e-324")]
    public void A_double_is_written_as_javascript_writes_it(double value, string expected) =>
        Assert.Equal(expected, Written(writer => writer.WriteNumber(value)));

    [Fact]
    public void Minus_zero_is_zero() => Assert.Equal("0", Written(writer => writer.WriteNumber(-0.0)));

    [Fact]
    public void A_double_reads_back_as_itself_in_its_shortest_form()
    {
        var random = new Random(20260721);
        for (var round = 0; round < 200_000; round++)
        {
            var value = (round % 4) switch
            {
                0 => Math.Round(random.NextDouble() * 1000, random.Next(8)),
                1 => random.Next(-2_000_000_000, 2_000_000_000) / Math.Pow(10, random.Next(10)),
                2 => BitConverter.Int64BitsToDouble(random.NextInt64()),
                _ => Math.BitIncrement(Math.Round(random.NextDouble(), 6)),
            };
            if (!double.IsFinite(value)) continue;

            var written = Written(writer => writer.WriteNumber(value));

            Assert.Equal(value, double.Parse(written, CultureInfo.InvariantCulture));
            Assert.True(Digits(written) <= Digits(value.ToString("R", CultureInfo.InvariantCulture)), $"{written} is longer than {value:R}");
        }
    }

    [Fact]
    public void Every_text_reads_back_as_itself()
    {
        var random = new Random(20260721);
        string[] pieces = ["a", "plain text of some length", "\"", "\\", "\n", "\u0001", "\u007f", "é", "€", "😀", "\u2028", "/"];
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));

            var written = Written(writer => writer.WriteString(text));

            Assert.Equal(text, JsonSerializer.Deserialize<string>(written));
        }
    }

    [Theory]
    [InlineData("a/b", "\"a/b\""), InlineData("\u001f", "\"\\u001f\""), InlineData("tab\t", "\"tab\\t\"")]
    public void A_text_is_escaped_as_little_as_json_allows(string text, string expected) => Assert.Equal(expected, Written(writer => writer.WriteString(text)));

    [Fact]
    public void A_surrogate_without_its_pair_is_the_replacement_character() => Assert.Equal("\"\ufffd\"", Written(writer => writer.WriteString("\ud800")));

    private static int Digits(string number) => number.Split('E', 'e')[0].Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length;

    private static string Written(Action<ResultWriter> write)
    {
        using var writer = new ResultWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.Written);
    }
}
