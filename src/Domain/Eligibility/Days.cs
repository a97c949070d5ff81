namespace Matching.Domain.Eligibility;

/// <summary>Last days, of which null means never.</summary>
internal static class Days
{
    public static DateOnly? Earlier(DateOnly? left, DateOnly? right) =>
        left is null ? right : right is null ? left : left < right ? left : right;

    public static DateOnly? Later(DateOnly? left, DateOnly? right) =>
        left is null || right is null ? null : left > right ? left : right;

    public static DateOnly? Earliest(IEnumerable<DateOnly?> days) =>
        days.Aggregate((DateOnly?)null, Earlier);
}
