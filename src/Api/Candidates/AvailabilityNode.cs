using System.Globalization;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>When and how much somebody can work; every part may be unknown.</summary>
[GraphQLName("Availability")]
internal sealed class AvailabilityNode(Availability availability)
{
    /// <summary>The first day.</summary>
    public DateOnly? From => availability.From;

    /// <summary>The fewest hours a week.</summary>
    public decimal? WeeklyHoursMin => availability.WeeklyHoursMin?.Value;

    /// <summary>The most hours a week.</summary>
    public decimal? WeeklyHoursMax => availability.WeeklyHoursMax?.Value;

    /// <summary>The shifts accepted; null when nobody asked, empty when none fits.</summary>
    public IReadOnlyList<Shift>? ShiftsAccepted => availability.ShiftsAccepted;

    /// <summary>The kinds of contract that the person does not want.</summary>
    public IReadOnlyList<ContractType> ContractTypesRefused => availability.ContractTypesRefused;

    /// <summary>Whether the person would move for work; null when nobody asked.</summary>
    public bool? WouldMove => availability.WouldMove;
}

/// <summary>When and how much somebody can work. A part that is not given stays; null makes it unknown.</summary>
internal sealed class AvailabilityInput
{
    /// <summary>The first day.</summary>
    public Optional<DateOnly?> From { get; init; }

    /// <summary>The fewest hours a week, more than 0, at most 48.</summary>
    public Optional<decimal?> WeeklyHoursMin { get; init; }

    /// <summary>The most hours a week, more than 0, at most 48.</summary>
    public Optional<decimal?> WeeklyHoursMax { get; init; }

    /// <summary>The shifts accepted, in place of those known; an empty list when none fits.</summary>
    public Optional<IReadOnlyList<Shift>?> ShiftsAccepted { get; init; }

    /// <summary>The kinds of contract that the person does not want, in place of those known; null or an empty list when there is none.</summary>
    public Optional<IReadOnlyList<ContractType>?> ContractTypesRefused { get; init; }

    /// <summary>Whether the person would move for work, so that no place is out of reach.</summary>
    public Optional<bool?> WouldMove { get; init; }

    /// <summary>The availability with what is given; null when nothing of it is known any more. Hours out of range become faults.</summary>
    public Availability? On(Availability? known, ICollection<InputFault> faults)
    {
        var availability = new Availability
        {
            From = From.Or(known?.From),
            WeeklyHoursMin = WeeklyHoursMin.HasValue ? Hours(WeeklyHoursMin.Value, "availability.weeklyHoursMin", faults) : known?.WeeklyHoursMin,
            WeeklyHoursMax = WeeklyHoursMax.HasValue ? Hours(WeeklyHoursMax.Value, "availability.weeklyHoursMax", faults) : known?.WeeklyHoursMax,
            ShiftsAccepted = ShiftsAccepted.Or(known?.ShiftsAccepted),
            ContractTypesRefused = ContractTypesRefused.Or(known?.ContractTypesRefused) ?? [],
            WouldMove = WouldMove.Or(known?.WouldMove),
        };
        return availability is { From: null, WeeklyHoursMin: null, WeeklyHoursMax: null, ShiftsAccepted: null, ContractTypesRefused: [], WouldMove: null }
            ? null
            : availability;
    }

    private static WeeklyHours? Hours(decimal? hours, string field, ICollection<InputFault> faults)
    {
        if (hours is not { } value) return null;
        if (value is > 0 and <= 48 && decimal.Round(value, 2) == value) return new(value);
        var given = value.ToString(CultureInfo.InvariantCulture);
        faults.Add(new InputFault("weekly-hours.range", given, "more than 0 and at most 48, with at most 2 decimals") { Field = field });
        return null;
    }
}
