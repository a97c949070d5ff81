using Matching.Api.Terminal;

namespace Matching.Api.Tests.Terminal;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("one two three", null, "one two three")]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two\nthree")]
    [InlineData("one two three", 7, "one two\nthree")]
    [InlineData("one\ntwo three", 5, "one\ntwo\nthree")]
    [InlineData("a /a/path/that/is/long b", 8, "a\n/a/path/that/is/long\nb")]
    [InlineData("/a/path/that/is/long", 8, "/a/path/that/is/long")]
    [InlineData("le prix est de 12\u00a0000", 20, "le prix est de\n12\u00a0000")]
    [InlineData("", 8, "")]
    public void A_line_ends_between_words_and_a_long_word_stays_whole(string text, int? width, string broken) =>
        Assert.Equal(broken, LineBreaks.Fit(text, width).ReplaceLineEndings("\n"));

    [Fact]
    public void The_rest_of_a_line_stands_below_its_beginning()
    {
        Assert.Equal("  one two three four five six\n  seven", LineBreaks.Fit("  one two three four five six seven", 30).ReplaceLineEndings("\n"));
        Assert.Equal(
            "name  one two three four five\n      six seven",
            LineBreaks.Fit("name  one two three four five six seven", 30, hang: 6).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(80)]
    public void No_line_is_longer_than_the_terminal_is_wide_and_no_word_is_lost(int width)
    {
        var text = string.Join(' ', Enumerable.Range(1, 200).Select(number => new string('x', number % 17 + 1)));

        var lines = LineBreaks.Fit(text, width).ReplaceLineEndings("\n").Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        Assert.Equal(text, string.Join(' ', lines));
    }
}
