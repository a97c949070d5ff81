namespace Matching.Persistence.Tests.Imports;

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

    // Every character that is a blank, invisible or a control, by Unicode's own categories, and none.
    private static IEnumerable<string> Blanks => Enumerable.Range(0, 0x10000).Select(code => (char)code)
        .Where(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format)
        .Select(c => c.ToString()).Prepend("").Append(" \u00a0\u200b");

    private static string[] Signs => ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\ufe66", "\ufe62", "\ufe63", "\ufe6b", "\u2212"];

    [Fact]
    public void A_blank_of_any_kind_hides_no_sign_of_any_form()
    {
        foreach (var text in from blank in Blanks from sign in Signs select blank + sign + "cmd|' /C calc'!A0")
        {
            Assert.Equal("'" + text, FormulaShield.Add(text));
            Assert.Equal(text, FormulaShield.Remove(FormulaShield.Add(text)));
        }
    }

    [Theory]
    [InlineData("'=1+1")]
    [InlineData("''=1+1")]
    [InlineData("' =1+1")]
    public void An_apostrophe_of_ones_own_comes_back(string text) => Assert.Equal(text, FormulaShield.Remove(FormulaShield.Add(text)));

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
