namespace Matching.Domain.Tests.Places;

public class CodesTests
{
    [Theory]
    [InlineData("31555", "31")]
    [InlineData(" 2a004 ", "2A")]
    [InlineData("97411", "974")]
    [InlineData("98735", "987")]
    [InlineData("01001", "01")]
    public void Reads_an_INSEE_code_and_its_department(string text, string department) =>
        Assert.Equal(department, InseeCode.Parse(text).Department);

    [Theory]
    [InlineData("1001", "insee.leading-zero-lost", "01001")]
    [InlineData("20004", "insee.format", null)]
    [InlineData("99100", "insee.format", null)]
    [InlineData("00123", "insee.format", null)]
    [InlineData("0155", "insee.format", null)]
    [InlineData("315555", "insee.format", null)]
    [InlineData("31555\n1", "insee.format", null)]
    [InlineData("٣١٥٥٥", "insee.format", null)]
    [InlineData("", "insee.format", null)]
    [InlineData(null, "insee.format", null)]
    public void Refuses_what_is_no_INSEE_code_and_says_what_is_allowed(string? text, string code, string? allowed)
    {
        Assert.False(InseeCode.TryParse(text, out var value, out var fault));
        Assert.Equal(default, value);
        Assert.Equal(code, fault.Code);
        if (allowed is not null) Assert.Equal(allowed, fault.Allowed);
    }

    [Theory]
    [InlineData("QP031007", QpvVintage.Perimeters2015, "31")]
    [InlineData("qp094009", QpvVintage.Perimeters2015, "94")]
    [InlineData("QN03101M", QpvVintage.Perimeters2024, "31")]
    [InlineData("QN97401N", QpvVintage.Perimeters2024, "974")]
    [InlineData("QN02A01I", QpvVintage.Perimeters2024, "2A")]
    public void Reads_official_QPV_codes_with_vintage_and_department(string text, QpvVintage vintage, string department)
    {
        var code = QpvCode.Parse(text);
        Assert.Equal(vintage, code.Vintage);
        Assert.Equal(department, code.Department);
        Assert.False(code.IsDemo);
    }

    [Fact]
    public void A_demonstration_area_belongs_to_no_vintage_and_no_department()
    {
        var code = QpvCode.Parse("DEMO-94-1");
        Assert.True(code.IsDemo);
        Assert.Null(code.Vintage);
        Assert.Null(code.Department);
    }

    [Theory]
    [InlineData("QP31007")]
    [InlineData("QN03101X")]
    [InlineData("QN031001M")]
    [InlineData("DEMO-")]
    [InlineData("DEMO")]
    public void Refuses_other_QPV_codes(string text)
    {
        Assert.False(QpvCode.TryParse(text, out _, out var fault));
        Assert.Equal("qpv.format", fault.Code);
    }

    [Fact]
    public void A_value_never_set_does_not_pass_for_text()
    {
        Assert.Throws<InvalidOperationException>(() => default(InseeCode).Value);
        Assert.Equal("", default(InseeCode).ToString());
    }

    [Fact]
    public void A_postal_code_without_its_zero_is_told_as_such()
    {
        Assert.False(PostalCode.TryParse("1500", out _, out var fault));
        Assert.Equal(("postal-code.leading-zero-lost", "01500"), (fault.Code, fault.Allowed));
    }

    [Fact]
    public void Parse_throws_with_code_value_and_expectation()
    {
        var exception = Assert.Throws<ArgumentException>(() => PostalCode.Parse("310"));
        Assert.StartsWith("postal-code.format: '310', allowed: 5 digits", exception.Message, StringComparison.Ordinal);
    }
}
