namespace Matching.Domain.Tests.Marches;

public class FullTimeEquivalentsTests
{
    [Theory]
    [InlineData(654_871, 407.5)]
    [InlineData(700_460, 435.9)]
    [InlineData(1_014_578, 631.3)]
    [InlineData(101_132, 62.9)]
    public void The_reports_figures_come_from_1_607_hours(int hours, double printed) =>
        Assert.Equal((decimal)printed, FullTimeEquivalents.Of(new(hours), new()).Rounded);

    [Fact]
    public void Contracted_hours_of_2017_are_631_whole_jobs() =>
        Assert.Equal(631m, Math.Round(FullTimeEquivalents.Of(new(1_014_578), new()).Value));

    [Theory]
    [InlineData(1815, 88_388, 48.7)]
    [InlineData(1786, 150_000, 84.0)]
    public void Other_desks_count_other_years(int hoursPerFte, int hours, double printed) =>
        Assert.Equal((decimal)printed, FullTimeEquivalents.Of(new(hours), new() { HoursPerFte = hoursPerFte }).Rounded);

    [Fact]
    public void State_marches_of_2019_are_64_3_from_their_hours_and_never_a_sum_of_rounded_rows()
    {
        // Hours by department, in the report's order.
        int[] rows = [49_525, 11_120, 7_686, 6_816, 6_619, 6_462, 4_124, 3_925, 2_123, 1_789, 1_450, 951, 725];
        var settings = new ClauseDeskSettings();
        var total = rows.Select(hours => new InsertionHours(hours)).Sum();
        Assert.Equal(103_315m, total.Value);
        Assert.Equal(64.3m, FullTimeEquivalents.Of(total, settings).Rounded);
        Assert.NotEqual(64.3m, rows.Sum(hours => FullTimeEquivalents.Of(new(hours), settings).Rounded));
    }
}
