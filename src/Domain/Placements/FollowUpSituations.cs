namespace Matching.Domain.Placements;

/// <summary>What a situation means for the reports.</summary>
public static class FollowUpSituations
{
    /// <summary>Whether it is a sortie positive, that is employment of any kind; null when nobody could find out.</summary>
    public static bool? IsPositiveExit(this FollowUpSituation situation) => situation switch
    {
        FollowUpSituation.Unknown => null,
        FollowUpSituation.Training or FollowUpSituation.JobSeeking or FollowUpSituation.Inactive => false,
        _ => true,
    };
}
