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
