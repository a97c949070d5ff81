namespace Matching.Domain.Tests.Occupations;

public class RomeCodeTests
{
    [Fact]
    public void Reads_a_code_in_either_case_and_knows_its_domain()
    {
        var code = RomeCode.Parse(" f1703 ");
        Assert.Equal("F1703", code.Value);
        Assert.Equal("F17", code.Domain);
    }

    [Theory]
    [InlineData("O1703")]
    [InlineData("F170")]
    [InlineData("F17O3")]
    [InlineData("F17033")]
    [InlineData("F1703\n")]
    [InlineData("")]
    public void Refuses_other_texts(string text)
    {
        var isRead = RomeCode.TryParse(text, out _, out var fault);
        // A trailing line break is a surrounding blank, and forgiven.
        Assert.Equal(text == "F1703\n", isRead);
        if (!isRead) Assert.Equal("rome.format", fault!.Code);
    }

    [Fact]
    public void Codes_sort_by_letter_then_number() =>
        Assert.Equal(["A1101", "F1702", "F1703", "N4105"],
            new[] { "N4105", "F1703", "A1101", "F1702" }.Select(RomeCode.Parse).Order().Select(code => code.Value));
}
