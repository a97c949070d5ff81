using Matching.Api.Commands;

namespace Matching.Api.Tests.Commands;

public sealed class SettingArgumentsTests
{
    [Theory]
    [InlineData("serve --Demo:Offers=3 --urls http://x", "--Demo:Offers=3", "serve --urls http://x")]
    [InlineData("--Demo:Offers 3 seed", "--Demo:Offers=3", "seed")]
    [InlineData("--ConnectionStrings:Matching=a=b;c=d", "--ConnectionStrings:Matching=a=b;c=d", "")]
    [InlineData("--Demo:Offers", "--Demo:Offers=", "")]
    [InlineData("--lang:en --demo:offers=3", "", "--lang:en --demo:offers=3")]
    [InlineData("import --Communes file", "", "import --Communes file")]
    public void Settings_are_told_from_options_by_their_capital(string line, string settings, string others)
    {
        var split = SettingArguments.Split(line.Split(' '));

        Assert.Equal((settings, others), (string.Join(' ', split.Settings), string.Join(' ', split.Others)));
    }
}
