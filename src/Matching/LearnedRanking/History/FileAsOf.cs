namespace Matching.LearnedRanking.History;

/// <summary>A file with everything left out that is dated after a day.</summary>
/// <remarks>
/// What carries no date (level, targets, means, barriers, a licence without its day) is taken as lasting; whoever reads a
/// reconstructed pair knows so by its mark. From the day rankings are logged, histories rest on what was kept instead.
/// </remarks>
public static class FileAsOf
{
    /// <summary>What the file held on that day, as far as its dates tell.</summary>
    public static Candidate Of(Candidate file, DateOnly day) => file with
    {
        PastPlacements = [.. file.PastPlacements.Where(past => past.StartsOn <= day).Select(past => Until(past, day))],
        Levers = [.. file.Levers.Where(lever => !(lever.Since > day))],
        Licences = file.Licences is { } licences ? [.. licences.Where(licence => !(licence.Since > day))] : null,
        Availability = file.Availability is { From: { } from } wishes && from > day ? wishes with { From = null } : file.Availability,
        QpvMemberships = [.. file.QpvMemberships.Where(membership => membership.EvaluatedOn <= day)],
    };

    // When it would end, how, and with how many hours, nobody knew while it went on.
    private static PastPlacement Until(PastPlacement past, DateOnly day) =>
        past.EndsOn is { } end && end <= day ? past : past with { EndsOn = null, Hours = null, Outcome = null };
}
