using System.Globalization;

namespace Matching;

/// <summary>The day it is for every test that starts the product: not the machine's, so that no test passes on one day and fails on another.</summary>
/// <remarks>The variable <c>MATCHING_TEST_DAY</c> names another one; <c>.ci/run</c> sets it to find what holds on some days only.</remarks>
internal static class TestDay
{
    /// <summary>A Monday, unless the environment names another day.</summary>
    public static readonly DateOnly Today = Environment.GetEnvironmentVariable("MATCHING_TEST_DAY") is { Length: > 0 } day
        ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : new DateOnly(2026, 3, 16);

    /// <summary>The same as the setting takes it.</summary>
    public static string Setting { get; } = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Stands still at half past nine of that day, in legal time: it never nears midnight.</summary>
    public static TimeProvider Clock { get; } = new Still();

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(8, 30), TimeSpan.Zero);
    }
}
