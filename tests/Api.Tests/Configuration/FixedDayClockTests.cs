using Matching.Api.Configuration;

namespace Matching.Api.Tests.Configuration;

public sealed class FixedDayClockTests
{
    private static readonly DateOnly LeapDay = new(2028, 2, 29);

    [Theory]
    [InlineData("2026-11-29T13:45:10Z", "2028-02-29T13:45:10Z")]
    [InlineData("2026-07-01T21:59:59Z", "2028-02-29T22:59:59Z")]
    [InlineData("2026-07-01T22:00:00Z", "2028-02-28T23:00:00Z")]
    public void It_is_always_that_day_at_the_machines_time_of_the_day_in_legal_time(string machine, string here)
    {
        var now = new FixedDayClock(LeapDay, new At(machine)).GetUtcNow();

        Assert.Equal((DateTimeOffset.Parse(here, null), LeapDay), (now, LegalDay.Of(now)));
    }

    [Fact]
    public void An_hour_that_the_day_leaves_out_is_told_an_hour_later() =>
        Assert.Equal(DateTimeOffset.Parse("2027-03-28T01:30:00Z", null), new FixedDayClock(new(2027, 3, 28), new At("2026-11-29T01:30:00Z")).GetUtcNow());

    private sealed class At(string moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(moment, null);
    }
}
