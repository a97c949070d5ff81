using System.Text;
using System.Text.Json;
using Matching.GraphQL.Execution;

namespace Matching.GraphQL.Tests.Execution;

public sealed class ResultWriterTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("é — 日本語 😀")]
    [InlineData("quote \" backslash \\ slash /")]
    [InlineData("\n\r\t\b\f\u0000\u001f\u007f\u2028")]
    [InlineData("")]
    public void Escapes_what_json_needs_and_no_more(string text)
    {
        using var writer = new ResultWriter(16);

        writer.WriteString(text);

        Assert.Equal(text, JsonSerializer.Deserialize<string>(writer.Written));
        var expected = new StringBuilder("\"");
        foreach (var letter in text) expected.Append(letter switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\b' => "\\b", '\f' => "\\f", < ' ' => $"\\u{(int)letter:x4}", _ => letter.ToString() });
        Assert.Equal(expected.Append('"').ToString(), Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void Replaces_unpaired_surrogates()
    {
        using var writer = new ResultWriter(16);

        writer.WriteString("a\ud800\"b");

        Assert.Equal("\"a\ufffd\\\"b\"", Encoding.UTF8.GetString(writer.Written));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "0")]
    [InlineData(100, "100")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(123456789012345680000d, "123456789012345680000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(1.25e-6, "0.00000125")]
    [InlineData(-1.25e-7, "-1.25e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    public void Writes_numbers_as_javascript_does(double number, string expected)
    {
        using var writer = new ResultWriter(16);

        writer.WriteNumber(number);

        Assert.Equal(expected, Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void Places_commas_also_after_cutting_back()
    {
        using var writer = new ResultWriter(16);
        writer.StartArray();
        writer.WriteNumber(1);
        var position = writer.Position;
        writer.StartObject();
        writer.WriteName("a");
        writer.WriteString(new string('x', 500));

        writer.CutTo(position);
        writer.WriteNull();
        writer.StartObject();
        writer.EndObject();
        writer.EndArray();

        Assert.Equal("[1,null,{}]", Encoding.UTF8.GetString(writer.Written));
    }
}
