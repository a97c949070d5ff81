namespace Matching.Domain.Tests.Inputs;

public class SocialSecurityNumberTests
{
    [Theory]
    // Made up with computed keys; the well-known example of the Sécurité sociale's own card is the second.
    [InlineData("185057800608491")]
    [InlineData("2 69 05 49 588 157 80")]
    [InlineData("n° 2.69.05.49.588.157.80, merci")]
    [InlineData("2 69 05 49 588\n157 80")]
    [InlineData("1 80 12 2A 004 123 25")]
    [InlineData("1 80 12 2b 033 123 55")]
    public void Is_found_however_it_is_spaced(string text)
    {
        Assert.True(SocialSecurityNumber.IsIn(text));
        var fault = PlainText.Check("description", text);
        Assert.Equal(("text.social-security-number", ""), (fault?.Code, fault?.Value));
    }

    [Theory]
    [InlineData("2 69 05 49 588 157 81")]
    [InlineData("732 829 320 00074")]
    [InlineData("06 12 34 56 78")]
    [InlineData("1269054958815780")]
    [InlineData("du 01/02/2026 au 31/12/2026")]
    public void Other_numbers_pass(string text) => Assert.False(SocialSecurityNumber.IsIn(text));
}
