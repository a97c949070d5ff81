using Matching.Api.Commands;
using Matching.Api.Hosting;
using Matching.Api.Terminal;
using Microsoft.AspNetCore.Builder;

namespace Matching.Api.Tests;

/// <summary>The product's own host, on the day of the tests and on a data folder of the test's.</summary>
internal static class TestHost
{
    /// <summary>Builds it; nothing runs yet.</summary>
    public static WebApplication Build(TemporaryFolder folder, string[] settings, Action<WebApplicationBuilder>? change = null) => MatchingHost.Build(
        new HostArguments([$"--Data:Folder={folder.Path}", "--Demo:Today=" + TestDay.Setting, .. settings], "Production"),
        new Screen(TextWriter.Null, TextWriter.Null, new Words(Language.EnglishOnly), null),
        change);
}
