namespace Matching.Api.Tests.Limits;

/// <summary>A clock on the day of the tests that stands still until the test moves it. Its timers run by the machine's.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public TimeSpan Passed { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => TestDay.Clock.GetUtcNow() + Passed;

    public override long GetTimestamp() => Passed.Ticks;
}
