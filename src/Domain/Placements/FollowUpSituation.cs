namespace Matching.Domain.Placements;

/// <summary>What somebody does some time after a placement.</summary>
public enum FollowUpSituation
{
    /// <summary>Nobody could find out.</summary>
    Unknown,

    /// <summary>Permanent contract.</summary>
    PermanentContract,

    /// <summary>Fixed-term contract of six months or more.</summary>
    LongFixedTerm,

    /// <summary>Fixed-term contract of less than six months.</summary>
    ShortFixedTerm,

    /// <summary>Temporary work.</summary>
    TemporaryWork,

    /// <summary>Insertion structure or subsidised contract.</summary>
    InsertionContract,

    /// <summary>Apprenticeship or professionalisation contract.</summary>
    WorkStudy,

    /// <summary>Self-employed.</summary>
    SelfEmployed,

    /// <summary>Training.</summary>
    Training,

    /// <summary>Looking for work.</summary>
    JobSeeking,

    /// <summary>Neither working nor looking.</summary>
    Inactive,
}

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
