using Matching.Seed.Randomness;

namespace Matching.Seed.History;

/// <summary>Writes down the monthly hours of a placement: older months are in reports, the newest still on the desk.</summary>
internal sealed class TimesheetMaker(SeedRandom random, DateOnly today)
{
    private int _made;

    /// <summary>The timesheets of a placement, by month.</summary>
    public IReadOnlyList<Timesheet> Make(Hire hire)
    {
        var placement = hire.Placement;
        var last = Earliest(placement.EndsOn, placement.ValuedUntil, today);
        var left = hire.Offer.HoursPlanned?.Value ?? InsertionHours.Most;
        var weekly = hire.Offer.WeeklyHours?.Value ?? 35;
        var sheets = new List<Timesheet>();
        for (var month = YearMonth.Of(placement.StartsOn); month.FirstDay <= last && left > 0; month = YearMonth.Of(month.FirstDay.AddMonths(1)))
        {
            var from = Latest(month.FirstDay, placement.StartsOn);
            var days = Earliest(month.LastDay, last).DayNumber - from.DayNumber + 1;
            var hours = Math.Min(left, Math.Round(weekly / 7 * days * (decimal)(0.88 + 0.12 * random.Unit()), 1));
            left -= hours;
            sheets.Add(Sheet(placement, month, new(hours)));
        }
        return sheets;
    }

    private Timesheet Sheet(Placement placement, YearMonth month, InsertionHours hours)
    {
        var state = StateOf(month);
        var number = _made++;
        return new()
        {
            Id = new(random.Id(2 * number)),
            PlacementId = placement.Id,
            Month = month,
            Hours = hours,
            TrainingHours = placement.ContractType is ContractType.Cpro or ContractType.Apprenticeship ? InsertionHours.Rounded(hours.Value * 0.25m) : null,
            State = state,
            Evidence = state == TimesheetState.Draft ? null : new()
            {
                Id = new(random.Id(2 * number + 1)),
                Kind = EvidenceKind.WorkedHoursStatement,
                IssuedOn = Earliest(month.LastDay, today),
            },
        };
    }

    private TimesheetState StateOf(YearMonth month)
    {
        var monthsAgo = (today.Year - month.Year) * 12 + today.Month - month.Month;
        return monthsAgo switch
        {
            0 => TimesheetState.Draft,
            1 => random.Chance(0.5) ? TimesheetState.Submitted : TimesheetState.Validated,
            2 => TimesheetState.Validated,
            _ => TimesheetState.Locked,
        };
    }

    private static DateOnly Earliest(DateOnly? first, DateOnly? second, DateOnly third) => Earliest(first ?? third, Earliest(second ?? third, third));

    private static DateOnly Earliest(DateOnly left, DateOnly right) => left < right ? left : right;

    private static DateOnly Latest(DateOnly left, DateOnly right) => left > right ? left : right;
}
