namespace Matching.Domain.Tests.Placements;

public class PlacementTests
{
    private static readonly Placement Placement = new()
    {
        Id = default,
        CandidateId = Any.Candidate.Id,
        OfferId = Any.Offer.Id,
        ContractType = ContractType.Cdd,
        StartsOn = new(2026, 3, 2),
        EndsOn = new(2026, 8, 31),
    };

    [Fact]
    public void Hours_count_within_the_placement_and_its_window()
    {
        Assert.False(Placement.Values(new(2026, 3, 1)));
        Assert.True(Placement.Values(new(2026, 3, 2)));
        Assert.True(Placement.Values(new(2026, 8, 31)));
        Assert.False(Placement.Values(new(2026, 9, 1)));
        var windowed = Placement with { ValuedFrom = new(2026, 4, 1), ValuedUntil = new(2026, 6, 30) };
        Assert.False(windowed.Values(new(2026, 3, 31)));
        Assert.True(windowed.Values(new(2026, 6, 30)));
        Assert.False(windowed.Values(new(2026, 7, 1)));
    }

    [Fact]
    public void Faults_name_their_fields() => Assert.Equal(
        [("endsOn", "date.reversed"), ("valuedUntil", "date.reversed"), ("valuedFrom", "date.before-start")],
        (Placement with { EndsOn = new(2026, 3, 1), ValuedFrom = new(2026, 3, 1), ValuedUntil = new(2026, 2, 1) })
            .Faults().Select(fault => (fault.Field!, fault.Code)));

    [Fact]
    public void A_running_placement_may_be_converted_and_a_planned_one_not()
    {
        Assert.Equal(["Active", "BrokenOff"], PlacementStates.Machine.AllowedFrom(PlacementState.Planned).Select(state => state.ToString()));
        Assert.False(Placement.TransitionTo(PlacementState.Converted).IsMade);
        Assert.True(Placement.TransitionTo(PlacementState.Active).Value.TransitionTo(PlacementState.Converted).IsMade);
    }

    [Fact]
    public void Locked_hours_are_corrected_by_a_counter_entry_only()
    {
        var sheet = new Timesheet { Id = default, PlacementId = default, Month = new(2026, 3), Hours = new(151.67m), State = TimesheetState.Locked };
        Assert.False(sheet.TransitionTo(TimesheetState.Draft).IsMade);
        Assert.Equal(-151.67m, (sheet with { Corrects = new TimesheetId(Guid.NewGuid()) }).CountedHours);
        Assert.Equal(0m, (sheet with { State = TimesheetState.Submitted }).CountedHours);
    }

    [Fact]
    public void A_timesheet_keeps_to_its_month()
    {
        var sheet = new Timesheet { Id = default, PlacementId = default, Month = new(2026, 2), Hours = new(672), TrainingHours = new(672) };
        Assert.Empty(sheet.Faults(new(2026, 2, 1)));
        Assert.Equal(
            [("hours", "timesheet.too-many-hours"), ("trainingHours", "timesheet.training-above-hours"), ("month", "date.future")],
            (sheet with { Hours = new(672.01m), TrainingHours = new(672.02m) }).Faults(new(2026, 1, 31)).Select(fault => (fault.Field!, fault.Code)));
    }

    [Theory]
    [InlineData(FollowUpSituation.PermanentContract, true)]
    [InlineData(FollowUpSituation.TemporaryWork, true)]
    [InlineData(FollowUpSituation.JobSeeking, false)]
    [InlineData(FollowUpSituation.Training, false)]
    [InlineData(FollowUpSituation.Unknown, null)]
    public void A_positive_exit_is_employment_and_silence_is_no_answer(FollowUpSituation situation, bool? isPositive) =>
        Assert.Equal(isPositive, situation.IsPositiveExit());

    [Theory]
    [InlineData("2026-02", "2026-02-28")]
    [InlineData("2028-02", "2028-02-29")]
    [InlineData("2026-12", "2026-12-31")]
    public void A_month_knows_its_days(string text, string last)
    {
        var month = TextValue.Parse<YearMonth>(text);
        Assert.Equal(text, month.ToString());
        Assert.Equal(last, month.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(month, YearMonth.Of(month.LastDay));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-2")]
    [InlineData("03/2026")]
    [InlineData("")]
    public void Refuses_other_months(string text)
    {
        Assert.False(YearMonth.TryParse(text, out _, out var fault));
        Assert.Equal("month.format", fault.Code);
    }

    [Theory]
    [InlineData(2026, 3, false)]
    [InlineData(2026, 4, true)]
    [InlineData(2026, 6, true)]
    [InlineData(2026, 7, false)]
    public void A_month_counts_whole_when_one_of_its_days_does(int year, int month, bool counts) =>
        Assert.Equal(counts, (Placement with { ValuedFrom = new(2026, 4, 30), ValuedUntil = new(2026, 6, 1) }).ValuesAnyOf(new YearMonth(year, month)));
}
