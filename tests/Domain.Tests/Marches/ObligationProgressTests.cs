using System.Text.Json;

namespace Matching.Domain.Tests.Marches;

public class ObligationProgressTests
{
    // State buyers in Occitanie, 2019: contracted and realised hours.
    private static readonly (string Buyer, decimal Contracted, decimal Realised)[] State2019 =
    [
        ("SGAR", 83_110, 48_976.6m), ("Défense", 20_558, 12_064.6m), ("DGAC-DTI", 36_370, 9_165.7m), ("DREAL", 13_700, 8_390),
        ("DIRSO", 9_490, 7_259.5m), ("ARS", 40_300, 4_221.7m), ("MTE", 3_600, 3_060), ("SGAMI", 4_350, 2_832), ("VNF", 3_000, 2_809.8m),
        ("SCHAPI", 1_200, 2_577.2m), ("Intérieur", 750, 837), ("ISAE", 100, 277.5m), ("DIRMC", 250, 692), ("Justice", 100, 151),
    ];

    private static readonly HoursObligation Obligation = new() { Id = default, RequiredHours = new(700), OpeningBalance = new(100.5m) };

    [Fact]
    public void The_State_still_owes_115_698_hours_since_too_much_on_one_never_helps_another()
    {
        var progress = State2019.Select(row => new ObligationProgress(new(row.Contracted), new(row.Realised))).ToArray();
        var remaining = progress.Sum(row => row.Remaining.Value);
        Assert.Equal(115_698.1m, remaining);
        Assert.Equal(113_563m, Math.Round(progress.Sum(row => row.Owed.Value - row.Done.Value)));
    }

    [Fact]
    public void The_rows_above_are_those_of_the_report()
    {
        using var stream = SharedFiles.OpenOrSkip("data/seeds/seed-figures.json");
        using var document = JsonDocument.Parse(stream);
        var rows = document.RootElement.GetProperty("tables").EnumerateArray()
            .Single(table => table.GetProperty("id").GetString() == "a19.state_contracted_realised_remaining")
            .GetProperty("rows").EnumerateArray()
            .Select(row => (row.GetProperty("value").GetDecimal(), row.GetProperty("realised").GetDecimal()));
        Assert.Equal(rows, State2019.Select(row => (row.Contracted, row.Realised)));
    }

    [Fact]
    public void Only_validated_and_locked_hours_count_and_counter_entries_are_taken_off()
    {
        var progress = ObligationProgress.Of(Obligation,
        [
            Sheet(50, TimesheetState.Validated), Sheet(60, TimesheetState.Locked), Sheet(1, TimesheetState.Draft),
            Sheet(2, TimesheetState.Submitted), Sheet(4, TimesheetState.Rejected),
            Sheet(60, TimesheetState.Validated) with { Corrects = new TimesheetId(Guid.NewGuid()) },
        ]);
        Assert.Equal(150.5m, progress.Done.Value);
        Assert.Equal(549.5m, progress.Remaining.Value);
    }

    [Fact]
    public void A_share_of_the_worked_hours_takes_the_place_of_the_fixed_figure_once_they_are_known()
    {
        var shared = Obligation with { ShareOfWorkedHours = Share.FromPercent(5) };
        Assert.Equal(700m, shared.OwedHours().Value);
        Assert.Equal(3_000m, shared.OwedHours(new(60_000)).Value);
    }

    [Fact]
    public void The_share_is_taken_of_the_marches_hours_where_one_lot_is_all_of_it()
    {
        var shared = Obligation with { ShareOfWorkedHours = Share.FromPercent(5) };
        Lot Lot(string number) => new() { Id = default, Number = number, Obligations = [shared] };
        var marche = Any.Marche with { WorkedHoursForecast = new(60_000), Lots = [Lot("1")] };
        Assert.Equal(3_000m, marche.OwedHours(shared).Value);
        Assert.Equal(700m, (marche with { Lots = [Lot("1"), Lot("2")] }).OwedHours(shared).Value);
        Assert.Equal(700m, (marche with { WorkedHoursForecast = null }).OwedHours(shared).Value);
    }

    private static Timesheet Sheet(decimal hours, TimesheetState state) =>
        new() { Id = default, PlacementId = default, Month = new(2026, 3), Hours = new(hours), State = state };
}
