namespace Matching.Tests;

public sealed class AvailabilityRuleTests
{
    private static readonly AvailabilityRule Rule = new();
    private static readonly Availability Free = Sample.Person.Availability!;

    [Theory]
    [InlineData("2026-12-14", 1_000_000, "availability.full")]
    [InlineData("2026-12-15", 966_667, "availability.late(availableFrom=2026-12-15, startsOn=2026-12-14, daysLate=1)")]
    [InlineData("2026-12-29", 500_000, "availability.late(availableFrom=2026-12-29, startsOn=2026-12-14, daysLate=15)")]
    [InlineData("2027-01-13", 0, "availability.late(availableFrom=2027-01-13, startsOn=2026-12-14, daysLate=30)")]
    public void Coming_late_falls_to_nothing_at_30_days(string from, int millionths, string reason) =>
        Check(Free with { From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) }, millionths, reason);

    [Theory]
    [InlineData(35, 35, 1_000_000, "availability.full")]
    [InlineData(20, 28, 600_000, "availability.hours(offered=35, wanted=28)")]
    [InlineData(10, 17.5, 0, "availability.hours(offered=35, wanted=17.5)")]
    [InlineData(42, 45, 600_000, "availability.hours(offered=35, wanted=42)")]
    public void Other_hours_fall_to_nothing_at_half_of_those_offered(double least, double most, int millionths, string reason) =>
        Check(Free with { WeeklyHoursMin = new((decimal)least), WeeklyHoursMax = new((decimal)most) }, millionths, reason);

    [Fact]
    public void One_stated_bound_of_the_hours_is_enough()
    {
        Check(Free with { WeeklyHoursMin = null, WeeklyHoursMax = new(28) }, 600_000, "availability.hours(offered=35, wanted=28)");
        Check(Free with { WeeklyHoursMin = new(30), WeeklyHoursMax = null }, 1_000_000, "availability.full");
    }

    [Fact]
    public void A_shift_or_contract_that_is_not_wanted_leaves_nothing()
    {
        Check(Free with { ShiftsAccepted = [Shift.Night] }, 0, "availability.shift(shift=Day)");
        Check(Free with { ShiftsAccepted = [] }, 0, "availability.shift(shift=Day)");
        Check(Free with { ContractTypesRefused = [ContractType.Cdd] }, 0, "availability.contract(contractType=Cdd)");
    }

    [Fact]
    public void The_tightest_condition_counts_not_the_mean() =>
        Check(Free with { From = new(2026, 12, 20), WeeklyHoursMin = null, WeeklyHoursMax = new(28) }, 600_000, "availability.hours(offered=35, wanted=28)");

    [Theory]
    [InlineData("shift")]
    [InlineData("weeklyHours")]
    [InlineData("availableFrom")]
    public void One_unknown_among_good_ones_is_unknown_and_named(string missing)
    {
        var wishes = missing switch
        {
            "shift" => Free with { ShiftsAccepted = null },
            "weeklyHours" => Free with { WeeklyHoursMin = null, WeeklyHoursMax = null },
            _ => Free with { From = null },
        };
        var result = Rule.Apply(Sample.Offer, Sample.Person with { Availability = wishes });

        Assert.Equal((PartStatus.Unknown, $"availability.unknown(missing={missing})"), (result.Status, result.ToReason().ToString()));
    }

    [Fact]
    public void Of_conditions_equally_tight_the_first_in_the_order_contract_shift_hours_start_is_named()
    {
        Assert.Equal(
            "availability.unknown(missing=shift)",
            Rule.Apply(Sample.Offer, Sample.Person with { Availability = new() }).ToReason().ToString());
        Assert.Equal(
            "availability.unknown(missing=weeklyHours)",
            Rule.Apply(Sample.Offer, Sample.Person with { Availability = new() { ShiftsAccepted = [Shift.Day] } }).ToReason().ToString());
        Check(
            Free with
            {
                ShiftsAccepted = [],
                From = new(2027, 6, 1),
                ContractTypesRefused = [ContractType.Cdd],
            },
            0,
            "availability.contract(contractType=Cdd)");
        Check(Free with { ShiftsAccepted = [], From = new(2027, 6, 1) }, 0, "availability.shift(shift=Day)");
    }

    [Fact]
    public void A_known_obstacle_is_told_rather_than_a_gap() =>
        Check(Free with { From = null, ShiftsAccepted = [Shift.Night] }, 0, "availability.shift(shift=Day)");

    [Fact]
    public void A_known_shortcoming_smaller_than_the_gap_leaves_the_gap()
    {
        var result = Rule.Apply(Sample.Offer, Sample.Person with { Availability = Free with { From = new(2026, 12, 15), ShiftsAccepted = null } });

        Assert.Equal("availability.unknown(missing=shift)", result.ToReason().ToString());
    }

    [Fact]
    public void Nothing_known_at_all_is_unknown_on_either_side()
    {
        Assert.Equal(PartStatus.Unknown, Rule.Apply(Sample.Offer, Sample.Person with { Availability = null }).Status);
        Assert.Equal(PartStatus.Unknown, Rule.Apply(Sample.Offer with { Shift = null, WeeklyHours = null }, Sample.Person).Status);
    }

    [Fact]
    public void A_start_that_has_passed_is_today()
    {
        var result = Rule.Apply(Sample.Offer with { StartsOn = new(2026, 11, 1) }, Sample.Person with { Availability = Free with { From = Sample.Today } });

        Assert.Equal(Fit.Full, result.Fit);
    }

    private static void Check(Availability wishes, int millionths, string reason)
    {
        var result = Rule.Apply(Sample.Offer, Sample.Person with { Availability = wishes });
        Assert.Equal((PartStatus.Scored, millionths, reason), (result.Status, result.Fit.Millionths, result.ToReason().ToString()));
    }
}
