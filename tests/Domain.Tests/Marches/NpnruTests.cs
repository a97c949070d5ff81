namespace Matching.Domain.Tests.Marches;

public class NpnruTests
{
    private static readonly NpnruCharter Charter = NpnruCharter.National;

    [Fact]
    public void Five_per_cent_of_60_000_worked_hours_are_3_000() =>
        Assert.Equal(3_000m, NpnruTarget.Of(new(60_000), Charter.Operations).OwedHours.Value);

    [Fact]
    public void Ten_per_cent_of_8_000_hours_of_local_urban_management_are_800() =>
        Assert.Equal(800m, NpnruTarget.Of(new(8_000), Charter.LocalUrbanManagement).OwedHours.Value);

    [Fact]
    public void The_floor_follows_from_the_marche()
    {
        Assert.Null(Charter.FloorFor(Any.Marche));
        Assert.Null(Charter.FloorFor(Any.Marche with { IsLocalUrbanManagement = true }));
        Assert.Equal(0.05m, Charter.FloorFor(Any.Marche with { IsAnruFunded = true })?.Value);
        Assert.Equal(0.10m, Charter.FloorFor(Any.Marche with { IsAnruFunded = true, IsLocalUrbanManagement = true })?.Value);
    }

    [Theory]
    [InlineData(true, 60_000, null, 3_000)]
    [InlineData(true, 60_000, 3_500, 3_500)]
    [InlineData(true, 60_000, 2_000, 3_000)]
    [InlineData(true, null, 2_000, 2_000)]
    [InlineData(false, 60_000, 2_000, 2_000)]
    [InlineData(false, 60_000, null, null)]
    [InlineData(true, null, null, null)]
    public void The_target_is_the_floor_or_the_named_hours_whichever_is_more(bool isAnru, int? worked, int? named, int? owed)
    {
        var marche = Any.Marche with
        {
            IsAnruFunded = isAnru,
            WorkedHoursForecast = worked is { } forecast ? new InsertionHours(forecast) : null,
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
                            RequiredHours = new(5_000),
                            QpvTargetHours = named is { } hours ? new InsertionHours(hours) : null,
                        },
                    ],
                },
            ],
        };
        Assert.Equal(owed, (int?)NpnruTarget.Of(marche, Charter)?.OwedHours.Value);
    }

    [Theory]
    [InlineData(true, false, null, true)]
    [InlineData(true, true, null, true)]
    [InlineData(true, false, 60_000, false)]
    [InlineData(false, true, null, false)]
    [InlineData(false, false, null, false)]
    public void What_the_charter_asks_is_unknown_while_the_worked_hours_are(bool isAnru, bool isLocal, int? worked, bool isUnknown) =>
        Assert.Equal(
            isUnknown,
            NpnruTarget.IsUnknown(
                Any.Marche with
                {
                    IsAnruFunded = isAnru,
                    IsLocalUrbanManagement = isLocal,
                    WorkedHoursForecast = worked is { } forecast ? new InsertionHours(forecast) : null,
                },
                Charter));

    [Theory]
    [InlineData(5, 10, 0)]
    [InlineData(8, 15, 0)]
    [InlineData(4, 10, 1)]
    [InlineData(5, 9, 1)]
    public void A_desk_may_ask_for_more_than_the_national_charter_and_not_for_less(int operations, int localManagement, int faults) =>
        Assert.Equal(
            faults,
            new ClauseDeskSettings { NpnruCharter = new(Share.FromPercent(operations), Share.FromPercent(localManagement)) }
                .Faults()
                .Count(fault => fault.Field == "npnruCharter"));
}
