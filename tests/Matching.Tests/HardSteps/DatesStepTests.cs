namespace Matching.Tests;

public sealed class DatesStepTests
{
    [Theory]
    [InlineData("2027-01-13", null)]
    [InlineData("2027-01-14", "dates.available-too-late(availableFrom=2027-01-14, latest=2027-01-13, daysLate=1)")]
    [InlineData("2027-02-13", "dates.available-too-late(availableFrom=2027-02-13, latest=2027-01-13, daysLate=31)")]
    public void Somebody_may_join_up_to_30_days_after_the_start(string from, string? blocker) =>
        Check(Sample.Offer, Sample.Person with { Availability = new() { From = Day(from) } }, Sample.Today, blocker);

    [Fact]
    public void Nobody_joins_after_the_end()
    {
        var brief = Sample.Offer with { EndsOn = new(2026, 12, 20) };

        Check(brief, Sample.Person with { Availability = new() { From = new(2026, 12, 20) } }, Sample.Today, null);
        Check(brief, Sample.Person with { Availability = new() { From = new(2026, 12, 21) } }, Sample.Today,
            "dates.available-too-late(availableFrom=2026-12-21, latest=2026-12-20, daysLate=1)");
    }

    [Theory]
    [InlineData("2026-12-10", null, "2026-12-10", null)]
    [InlineData("2026-12-10", null, "2026-12-11", "dates.offer-closed(lastDay=2026-12-10, daysLate=1)")]
    [InlineData(null, "2026-12-20", "2026-12-20", null)]
    [InlineData(null, "2026-12-20", "2026-12-25", "dates.offer-closed(lastDay=2026-12-20, daysLate=5)")]
    [InlineData("2026-12-30", "2026-12-20", "2026-12-21", "dates.offer-closed(lastDay=2026-12-20, daysLate=1)")]
    [InlineData(null, null, "2030-01-01", null)]
    public void Nobody_is_proposed_after_the_deadline_or_the_end(string? deadline, string? end, string on, string? blocker) =>
        Check(
            Sample.Offer with
            {
                ApplicationDeadline = Optional(deadline),
                EndsOn = Optional(end),
            },
            Sample.Person with
            {
                Availability = null,
            },
            Day(on),
            blocker);

    [Fact]
    public void A_start_that_has_passed_counts_from_today() =>
        Check(Sample.Offer, Sample.Person with { Availability = new() { From = new(2027, 6, 30) } }, new(2027, 6, 1), null);

    [Fact]
    public void A_date_that_nobody_knows_excludes_nobody()
    {
        Check(Sample.Offer, Sample.Person with { Availability = null }, Sample.Today, null);
        Check(Sample.Offer, Sample.Person with { Availability = new() }, Sample.Today, null);
    }

    [Fact]
    public void The_end_of_the_calendar_is_no_error() =>
        Check(Sample.Offer with { StartsOn = DateOnly.MaxValue }, Sample.Person with { Availability = new() { From = DateOnly.MaxValue } }, Sample.Today, null);

    private static void Check(MatchableOffer offer, MatchableCandidate person, DateOnly on, string? expected)
    {
        var found = new List<Blocker>();
        new DatesStep().Check(Pairing.Of(offer, person, Sample.Setting with { On = on }), found);
        Assert.Equal(expected, found.SingleOrDefault()?.Reason.ToString());
        Assert.All(found, blocker => Assert.Equal(BlockerEffect.Excludes, blocker.Effect));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? Optional(string? text) => text is null ? null : Day(text);
}
