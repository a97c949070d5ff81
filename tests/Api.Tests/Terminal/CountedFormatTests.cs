using System.Globalization;
using Matching.Api.Terminal;

namespace Matching.Api.Tests.Terminal;

public sealed class CountedFormatTests
{
    [Theory]
    [InlineData("fr", 0, "0 ligne écrite")]
    [InlineData("fr", 1, "1 ligne écrite")]
    [InlineData("fr", 2, "2 lignes écrites")]
    [InlineData("en", 0, "0 rows written")]
    [InlineData("en", 1, "1 row written")]
    [InlineData("en", 2, "2 rows written")]
    public void The_noun_goes_with_the_number(string language, long rows, string said) =>
        Assert.Equal(
            $"communes{(language == "fr" ? " " : "")}: {said}",
            new Words(Language.Named(language)).Say("export.done", "communes", rows).Replace('\u00a0', ' '));

    [Fact]
    public void Everything_else_is_formatted_as_the_culture_does()
    {
        var french = CultureInfo.GetCultureInfo("fr");

        Assert.Equal(
            string.Format(french, "{0:N1} {1:P0} {2:d} {3} {4,5}", 1234.5, 0.5, new DateOnly(2026, 3, 1), null, "x"),
            string.Format(new CountedFormat(french), "{0:N1} {1:P0} {2:d} {3} {4,5}", 1234.5, 0.5, new DateOnly(2026, 3, 1), null, "x"));
    }
}
