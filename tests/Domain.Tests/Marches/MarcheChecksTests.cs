namespace Matching.Domain.Tests.Marches;

public class MarcheChecksTests
{
    private static readonly Calibration Unreasoned = new()
    {
        AmountExclVat = new(1_000), LabourShare = new(0.5m), EffortRate = new(0.1m), HourlyCost = new(30), AgreedHours = new(5),
    };

    [Fact]
    public void A_sound_marche_has_no_faults() => Assert.Empty(Any.Marche.Faults());

    [Fact]
    public void Every_fault_is_told_with_its_field()
    {
        var marche = Any.Marche with
        {
            Title = "",
            EndsOn = Any.Marche.StartsOn.AddDays(-1),
            Lots =
            [
                new()
                {
                    Id = default,
                    Number = "1",
                    Obligations =
                    [
                        new()
                        {
                            Id = default,
                            RequiredHours = new(10),
                            QpvTargetHours = new(11),
                        },
                    ],
                },
                new()
                {
                    Id = default,
                    Number = "1",
                    Obligations =
                    [
                        new()
                        {
                            Id = default,
                            RequiredHours = new(10),
                            Deadline = new(2020, 1, 1),
                            Calibration = Unreasoned,
                        },
                    ],
                },
            ],
        };
        Assert.Equal(
            [
                ("title", "text.empty"), ("endsOn", "date.reversed"), ("lots", "marche.lot-twice"),
                ("lots[0].obligations[0].qpvTargetHours", "obligation.qpv-above-required"),
                ("lots[1].obligations[0].deadline", "date.reversed"),
                ("lots[1].obligations[0].calibration.agreedReason", "calibration.reason-missing"),
            ],
            marche.Faults().Select(fault => (fault.Field!, fault.Code)));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(30.5)]
    [InlineData(100)]
    public void A_floor_of_lists_is_in_whole_per_cents(double percent)
    {
        var marche = Any.Marche with { QpvListFloor = Share.FromPercent((decimal)percent) };
        Assert.Equal([("qpvListFloor", "marche.qpv-list-floor")], marche.Faults().Select(fault => (fault.Field!, fault.Code)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(99)]
    public void A_floor_of_lists_of_1_to_99_per_cent_is_sound(int percent) =>
        Assert.Empty((Any.Marche with { QpvListFloor = Share.FromPercent(percent) }).Faults());

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void A_floor_out_of_range_is_refused_with_the_value_and_the_range(int percent)
    {
        var refusal = Any.Marche.WithQpvListFloor(percent).Refusal!;

        Assert.Equal(("percent", "marche.qpv-list-floor", "whole per cents of 1 to 99"), (refusal.Field!, refusal.Code, refusal.Allowed));
        Assert.Equal(percent.ToString(System.Globalization.CultureInfo.InvariantCulture), refusal.Value);
    }

    [Fact]
    public void A_floor_is_set_and_taken_away()
    {
        var asking = Any.Marche.WithQpvListFloor(99).Value;

        Assert.Equal(Share.FromPercent(99), asking.QpvListFloor);
        Assert.Equal(Any.Marche with { QpvListFloor = null }, asking.WithQpvListFloor(null).Value);
    }

    [Fact]
    public void A_marche_has_a_lot() =>
        Assert.Equal(["marche.no-lot"], (Any.Marche with { Lots = [] }).Faults().Select(fault => fault.Code));

    [Fact]
    public void The_marches_end_is_the_deadline_where_the_obligation_has_none()
    {
        var obligation = Any.Marche.Obligations.Single();
        Assert.Equal(Any.Marche.EndsOn, Any.Marche.DeadlineOf(obligation));
        Assert.Equal(new DateOnly(2026, 9, 1), Any.Marche.DeadlineOf(obligation with { Deadline = new(2026, 9, 1) }));
    }
}
