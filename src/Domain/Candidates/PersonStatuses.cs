namespace Matching.Domain.Candidates;

/// <summary>Which situations need more protection.</summary>
public static class PersonStatuses
{
    private static readonly HashSet<PersonStatus> Sensitive =
    [
        PersonStatus.Aah, PersonStatus.InsertionAllowance, PersonStatus.InvalidityPension, PersonStatus.Rqth,
        PersonStatus.EaPathway, PersonStatus.EsatPathway, PersonStatus.Refugee, PersonStatus.LeavingDetention,
        PersonStatus.Newcomer, PersonStatus.FormerAse, PersonStatus.Homeless, PersonStatus.OtherOnOpinion,
    ];

    /// <summary>Whether it tells of health, justice, asylum or protection: kept encrypted, shown to those who need to know.</summary>
    public static bool IsSensitive(this PersonStatus status) => Sensitive.Contains(status);
}
