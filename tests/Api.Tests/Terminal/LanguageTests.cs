using System.Globalization;
using Matching.Api.Terminal;

namespace Matching.Api.Tests.Terminal;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("--lang fr", "en-GB", true, false)]
    [InlineData("serve --lang=en", "fr-FR", false, true)]
    [InlineData("serve", "fr-CA", true, false)]
    [InlineData("serve", "en-US", false, true)]
    [InlineData("serve", "", true, false)]
    [InlineData("serve", "de-DE", true, false)]
    public void Is_what_was_asked_for_else_the_machines_else_French(string arguments, string machine, bool french, bool english) =>
        Assert.Equal(new Language(french, english), Language.Choose(arguments.Split(' '), CultureInfo.GetCultureInfo(machine)));

    [Fact]
    public void Both_stand_on_one_line_when_short_and_below_each_other_when_not()
    {
        var words = new Words(Language.Both);

        Assert.Equal("Santé / Health", words.Say("banner.health"));
        Assert.Equal(2, words.Say("listen.taken", "x").Split(Environment.NewLine).Length);
        Assert.Contains(
            "un nombre entier de 1 à 2\n",
            words.Say("settings.value", "K", "v", new Phrase("settings.allowed.whole", 1, 2)).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }
}
