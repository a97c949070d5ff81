using Matching.Domain;

namespace Matching.Api;

/// <summary>When and how much somebody can work.</summary>
internal sealed class AvailabilityInput
{
    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The fewest hours a week, more than 0, at most 48.</summary>
    public decimal? WeeklyHoursMin { get; init; }

    /// <summary>The most hours a week, more than 0, at most 48.</summary>
    public decimal? WeeklyHoursMax { get; init; }

    /// <summary>The shifts accepted; an empty list when none fits.</summary>
    public IReadOnlyList<Shift>? ShiftsAccepted { get; init; }

    /// <summary>The kinds of contract that the person does not want.</summary>
    public IReadOnlyList<ContractType>? ContractTypesRefused { get; init; }


    /// <summary>The availability as a file keeps it; hours out of range become faults.</summary>
    public Availability ToAvailability(ICollection<InputFault> faults) => new()
    {
        From = From,
        WeeklyHoursMin = Hours(WeeklyHoursMin, "availability.weeklyHoursMin", faults),
        WeeklyHoursMax = Hours(WeeklyHoursMax, "availability.weeklyHoursMax", faults),
        ShiftsAccepted = ShiftsAccepted,
        ContractTypesRefused = ContractTypesRefused ?? [],
    };

    private static WeeklyHours? Hours(decimal? hours, string field, ICollection<InputFault> faults)
    {
        if (hours is not { } value) return null;
        if (value is > 0 and <= 48 && decimal.Round(value, 2) == value) return new(value);
        faults.Add(new InputFault("weekly-hours.range", value.ToString(System.Globalization.CultureInfo.InvariantCulture), "more than 0 and at most 48, with at most 2 decimals") { Field = field });
        return null;
    }
}
