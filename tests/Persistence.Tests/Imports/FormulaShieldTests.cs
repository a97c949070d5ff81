using Matching.Persistence.Importing;

namespace Matching.Persistence.Tests.Importing;

public sealed class FormulaShieldTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33612345678 =cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1+1")]
    [InlineData("+33612345678")]
    [InlineData("+12")]
    [InlineData("  =1")]
    [InlineData(" blanks ")]
    [InlineData("[effacer]")]
    [InlineData("'=1")]
    public void Shields_what_a_spreadsheet_or_an_import_would_change_and_takes_it_off_again(string text)
    {
        var shielded = FormulaShield.Add(text);

        Assert.Equal("'" + text, shielded);
        Assert.Equal(text, FormulaShield.Remove(shielded));
    }

    [Theory]
    [InlineData("-0.5805")]
    [InlineData("-1E5")]
    [InlineData("L'Oie")]
    [InlineData("'s-Gravenhage")]
    [InlineData("")]
    public void Leaves_numbers_and_ordinary_text_alone(string text)
    {
        Assert.Equal(text, FormulaShield.Add(text));
        Assert.Equal(text, FormulaShield.Remove(text));
    }
}
