namespace Matching.Domain.Tests.Inputs;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("camille@exemple.fr")]
    [InlineData("Camille.Exemple+plie@ML-Toulouse.asso.fr")]
    [InlineData("o'neil_1@sous.domaine.exemple.co")]
    [InlineData("prénom.nom@exemple.fr")]
    [InlineData("camille@métropole.fr")]
    [InlineData("=camille@exemple.fr")]
    [InlineData("33612345678@exemple.fr")]
    public void An_address_passes(string? text) => Assert.Null(EmailAddress.Check("email", text));

    [Theory]
    [InlineData("camille")]
    [InlineData("camille@")]
    [InlineData("@exemple.fr")]
    [InlineData("camille@exemple")]
    [InlineData("camille@exemple.")]
    [InlineData("camille@.fr")]
    [InlineData("camille@exemple..fr")]
    [InlineData("camille@-exemple.fr")]
    [InlineData("camille@exemple.fr.")]
    [InlineData("camille exemple@exemple.fr")]
    [InlineData("camille@exemple.fr ")]
    [InlineData("camille@exemple.fr; sacha@exemple.fr")]
    [InlineData("camille@exemple.fr, sacha@exemple.fr")]
    [InlineData("Camille <camille@exemple.fr>")]
    [InlineData("\"camille\"@exemple.fr")]
    [InlineData("camille@[127.0.0.1]")]
    [InlineData("camille@exem_ple.fr")]
    [InlineData("mailto:camille")]
    [InlineData("pas d'adresse")]
    [InlineData("06 12 34 56 78")]
    public void Anything_else_is_refused_with_what_is_allowed(string text)
    {
        var fault = EmailAddress.Check("email", text)!;

        Assert.Equal(("email.malformed", text, "email"), (fault.Code, fault.Value, fault.Field));
    }
}
