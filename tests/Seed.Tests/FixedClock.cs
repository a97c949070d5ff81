namespace Matching.Seed.Tests;

/// <summary>Stands still.</summary>
internal sealed class FixedClock(int year, int month, int day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, month, day, 8, 30, 0, TimeSpan.Zero);
}
