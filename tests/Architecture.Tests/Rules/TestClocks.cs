using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests.Rules;

/// <summary>A test that starts the product says which day it is, so that it says the same on every day.</summary>
internal static partial class TestClocks
{
    /// <summary>Every place of a test's source that starts the product, or a part of it with a clock, without naming the day of the tests.</summary>
    public static IEnumerable<string> StartsOnAnyDay(string source) =>
        NamesADay().IsMatch(SourceText.WithoutComments(source)) ? [] : Start().Matches(source).Select(match => match.Value);

    /// <summary>Every place of a test's source that asks the machine for the time.</summary>
    public static IEnumerable<string> MachineIn(string source) => Machine().Matches(SourceText.WithoutComments(source)).Select(match => match.Value);

    /// <summary>Whether a class looks at a demonstration of its own, and so belongs to what runs on several days, without saying so.</summary>
    public static bool LooksAtTheDemonstrationUnmarked(string source) =>
        OwnDemonstration().IsMatch(source) && !source.Contains("Trait(Demonstration.Trait", StringComparison.Ordinal);

    [GeneratedRegex(@"\bMatchingHost\s*\.\s*Build\s*\(|\bWebApplicationFactory\s*<|\bProcessStartInfo\(\s*""dotnet""|\.\s*AddPersistence\s*\(")]
    private static partial Regex Start();

    [GeneratedRegex(@"\bTestDay\s*\.|\bFakeClock\b")]
    private static partial Regex NamesADay();

    [GeneratedRegex(@"\bTimeProvider\s*\.\s*System\b")]
    private static partial Regex Machine();

    [GeneratedRegex(@"\bIClassFixture<\w*DemoServer>")]
    private static partial Regex OwnDemonstration();
}
