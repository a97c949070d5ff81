namespace Matching.Domain.Tests.Structures;

public class SireneTests
{
    [Theory]
    [InlineData("732829320", "732829320")]
    [InlineData("732 829 320", "732829320")]
    [InlineData("356000000", "356000000")]
    public void Reads_a_SIREN_with_its_check_digit(string text, string canonical) =>
        Assert.Equal(canonical, Siren.Parse(text).Value);

    [Theory]
    [InlineData("732829321", "siren.checksum")]
    [InlineData("73282932", "siren.format")]
    [InlineData("73282932A", "siren.format")]
    [InlineData(null, "siren.format")]
    public void Refuses_other_SIRENs(string? text, string code)
    {
        Assert.False(Siren.TryParse(text, out _, out var fault));
        Assert.Equal(code, fault.Code);
    }

    [Fact]
    public void Reads_a_SIRET_and_its_SIREN()
    {
        var siret = Siret.Parse("732 829 320 00074");
        Assert.Equal("73282932000074", siret.Value);
        Assert.Equal(Siren.Parse("732829320"), siret.Siren);
    }

    [Theory]
    [InlineData("73282932000075", "siret.checksum")]
    [InlineData("7328293200007", "siret.format")]
    [InlineData("", "siret.format")]
    // Luhn holds over fourteen digits, but not over the nine of the SIREN.
    [InlineData("73282932100073", "siret.checksum")]
    public void Refuses_other_SIRETs(string text, string code)
    {
        Assert.False(Siret.TryParse(text, out _, out var fault));
        Assert.Equal(code, fault.Code);
    }

    [Theory]
    [InlineData("35600000000048", true)]
    [InlineData("35600000049837", true)]
    [InlineData("35600000049838", false)]
    public void La_Poste_may_fail_Luhn_when_its_digits_sum_to_a_multiple_of_five(string text, bool isValid) =>
        Assert.Equal(isValid, Siret.TryParse(text, out _, out _));

    [Fact]
    public void An_endless_text_is_refused_without_being_read() =>
        Assert.False(Siret.TryParse(new string(' ', 10_000_000) + "73282932000074", out _, out _));
}
