namespace Matching.Domain.Tests.Marches;

public class CalibrationTests
{
    private static readonly Calibration Grenoble = new()
    {
        AmountExclVat = new(3_600_000),
        LabourShare = Share.FromPercent(70),
        EffortRate = Share.FromPercent(7.5m),
        HourlyCost = new(60),
    };

    [Fact]
    public void Infogerance_of_3_6_million_gives_3_150_hours()
    {
        Assert.Equal(3_150m, Grenoble.ComputedHours.Value);
    }

    [Fact]
    public void A_million_at_half_labour_and_5_per_cent_at_30_euros_gives_833_hours()
    {
        var works = new Calibration
        {
            AmountExclVat = new(1_000_000),
            LabourShare = Share.FromPercent(50),
            EffortRate = Share.FromPercent(5),
            HourlyCost = new(30),
        };
        Assert.Equal(833.33m, works.ComputedHours.Value);
        Assert.Equal(833m, Math.Floor(works.ComputedHours.Value));
    }

    [Fact]
    public void Agreed_hours_stand_beside_the_computed_ones_and_need_a_reason()
    {
        var agreed = Grenoble with { AgreedHours = new(2_800) };
        Assert.Equal("calibration.reason-missing", agreed.Fault()?.Code);
        Assert.Null((agreed with { AgreedReason = "Équipe réelle de quatre personnes" }).Fault());
        Assert.Equal(2_800m, agreed.Hours.Value);
        Assert.Equal(3_150m, agreed.ComputedHours.Value);
        Assert.Equal(3_150m, Grenoble.Hours.Value);
    }

    [Fact]
    public void An_hour_of_work_costs_something() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Grenoble with { HourlyCost = new(0) });
}
