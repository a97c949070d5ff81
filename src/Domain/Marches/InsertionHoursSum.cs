namespace Matching.Domain.Marches;

/// <summary>Sums of hours.</summary>
public static class InsertionHoursSum
{
    /// <summary>The sum of all hours; none of an empty sequence.</summary>
    public static InsertionHours Sum(this IEnumerable<InsertionHours> hours) => new(hours.Sum(each => each.Value));
}
