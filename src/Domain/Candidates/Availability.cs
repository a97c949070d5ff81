namespace Matching.Domain.Candidates;

/// <summary>When, how much and how far from home somebody can work; every part may be unknown.</summary>
public sealed record Availability
{
    /// <summary>The first day; null when not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The fewest hours a week; null when not said.</summary>
    public WeeklyHours? WeeklyHoursMin { get; init; }

    /// <summary>The most hours a week; null when not said.</summary>
    public WeeklyHours? WeeklyHoursMax { get; init; }

    /// <summary>The shifts accepted; null when nobody asked, empty when none fits.</summary>
    public IReadOnlyList<Shift>? ShiftsAccepted { get; init; }

    /// <summary>The kinds of contract that the person does not want.</summary>
    public IReadOnlyList<ContractType> ContractTypesRefused { get; init; } = [];

    /// <summary>Whether the person would move for work, so that no place is too far; null when nobody asked.</summary>
    public bool? WouldMove { get; init; }
}
