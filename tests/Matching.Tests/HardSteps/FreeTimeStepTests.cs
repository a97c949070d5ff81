namespace Matching.Tests;

// The offer starts on 14 December 2026.
public sealed class FreeTimeStepTests
{
    [Theory]
    [InlineData("2026-12-13", 35, null)]
    [InlineData("2026-12-14", 35, "work.full-time-until(hours=35, endsOn=2026-12-14, daysLate=1)")]
    [InlineData("2027-01-12", null, "work.full-time-until(hours=35, endsOn=2027-01-12, daysLate=30)")]
    [InlineData(null, 35, "work.full-time(hours=35)")]
    [InlineData(null, null, "work.full-time(hours=35)")]
    [InlineData(null, 24, null)]
    public void Who_works_full_time_when_the_work_begins_is_not_free(string? end, int? hours, string? reason) =>
        Assert.Equal(reason, Found(Work(end, hours)));

    [Fact]
    public void Two_part_times_make_a_full_one() => Assert.Equal("work.full-time(hours=40)", Found(Work(null, 20), Work("2027-03-01", 20)));

    [Fact]
    public void Who_works_nowhere_is_free() => Assert.Null(Found());

    private static RunningWork Work(string? end, int? hours) =>
        new(
            new(2026, 6, 1),
            end is null ? null : DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
            hours is { } week ? new WeeklyHours(week) : null);

    private static string? Found(params RunningWork[] work)
    {
        var found = new List<Blocker>();
        new FreeTimeStep().Check(Pairing.Of(Sample.Offer, Sample.Person with { Work = work }, Sample.Setting), found);
        return found.SingleOrDefault()?.Reason.ToString();
    }
}
