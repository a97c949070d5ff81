using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>Time comes from an injected TimeProvider, so that a test can set the clock.</summary>
internal static partial class Clocks
{
    /// <summary>Every reading of the machine's clock in a source text, as written there.</summary>
    public static IEnumerable<string> ReadIn(string source) =>
        MachineClock().Matches(SourceText.WithoutComments(source)).Select(match => match.Value);

    /// <summary>Whether a project turns the analyzer that forbids it off.</summary>
    public static bool TurnsBanOff(string settings) => BanOff().IsMatch(settings);

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b|\bStopwatch\s*\.\s*(StartNew|GetTimestamp)\b|\bEnvironment\s*\.\s*TickCount(64)?\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"RS0030[^\n]*(none|silent|suggestion)|(NoWarn|WarningsNotAsErrors)[^\n]*RS0030|pragma warning disable[^\n]*RS0030|BannedApiAnalyzers""\s+(Remove|ExcludeAssets)|PackageReference Remove=""[^""]*BannedApiAnalyzers|(TreatWarningsAsErrors|RunAnalyzers\w*)>\s*false")]
    private static partial Regex BanOff();
}
