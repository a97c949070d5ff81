namespace Matching.Domain.Tests.Places;

public sealed class LegalDayTests
{
    [Theory]
    [InlineData("2026-03-01T22:59:59Z", "2026-03-01")]
    [InlineData("2026-03-01T23:00:00Z", "2026-03-02")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    [InlineData("2026-07-02T03:00:00+05:00", "2026-07-02")]
    public void Begins_at_midnight_in_Paris_whatever_the_servers_zone(string moment, string day)
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out _), "This machine has no zone data for Europe/Paris.");

        Assert.Equal(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            new FixedClock(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)).Today());
    }

    private sealed class FixedClock(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment.ToUniversalTime();
    }
}
