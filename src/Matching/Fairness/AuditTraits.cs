namespace Matching.Fairness;

/// <summary>What audits of equal treatment compare. Lives apart from every feature: no model and no rule is handed it.</summary>
/// <param name="Sex">The sex in the papers; null when not known.</param>
/// <param name="Age">The age on the day; null when not known.</param>
/// <param name="LivesInQpv">Whether the person lived in a QPV; null when not known.</param>
/// <param name="HasDisability">Whether a disability was recognised (RQTH, AAH, invalidity pension); null when nobody asked.</param>
public sealed record AuditTraits(Sex? Sex, AgeBand? Age, bool? LivesInQpv, bool? HasDisability)
{
    private static readonly PersonStatus[] Disabilities = [PersonStatus.Rqth, PersonStatus.Aah, PersonStatus.InvalidityPension];

    /// <summary>Nothing is known.</summary>
    public static AuditTraits Unknown { get; } = new(null, null, null, null);

    /// <summary>The traits of a person on a day.</summary>
    public static AuditTraits Of(Candidate file, DateOnly day) => new(file.Sex, BandOf(file.AgeOn(day)), LivesIn(file, day), Disability(file, day));

    private static AgeBand? BandOf(int? age) => age switch
    {
        null => null,
        < 26 => AgeBand.Under26,
        < 50 => AgeBand.From26To49,
        _ => AgeBand.From50,
    };

    private static bool? LivesIn(Candidate file, DateOnly day) => file.QpvIn(QpvPerimeters.InForceOn(day, file.Commune?.Department))?.Presence switch
    {
        QpvPresence.Inside => true,
        QpvPresence.Outside => false,
        _ => null,
    };

    private static bool? Disability(Candidate file, DateOnly day) =>
        file.Statuses.Any(status => Disabilities.Contains(status.Status) && !(status.Since > day) && !(status.Until < day)) ? true
        : file.StatusesReviewedOn is not null ? false
        : null;
}

/// <summary>An age, as coarsely as audits of equal treatment need it.</summary>
public enum AgeBand
{
    /// <summary>Younger than 26.</summary>
    Under26,

    /// <summary>26 to 49.</summary>
    From26To49,

    /// <summary>50 or older.</summary>
    From50,
}
