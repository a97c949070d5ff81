namespace Matching.Domain.Placements;

/// <summary>The person's last answer, as it was recorded.</summary>
/// <param name="Means">How it was given.</param>
/// <param name="On">The day on which the person gave it.</param>
/// <param name="RecordedBy">The account that recorded it.</param>
/// <param name="RecordedAs">The role of that account.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record ConsentRecord(ConsentMeans Means, DateOnly On, string RecordedBy, Role RecordedAs, DateTimeOffset RecordedAt);
