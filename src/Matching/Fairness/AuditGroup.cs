namespace Matching.Fairness;

/// <summary>The people who share a trait. Those of whom the trait is not known are a group of their own; it is never guessed.</summary>
public enum AuditGroup
{
    /// <summary>Women.</summary>
    Women,

    /// <summary>Men.</summary>
    Men,

    /// <summary>Sex not known.</summary>
    SexUnknown,

    /// <summary>Younger than 26.</summary>
    Under26,

    /// <summary>26 to 49 years old.</summary>
    From26To49,

    /// <summary>50 or older.</summary>
    From50,

    /// <summary>Age not known.</summary>
    AgeUnknown,

    /// <summary>Lives in a QPV.</summary>
    InQpv,

    /// <summary>Does not live in a QPV.</summary>
    OutsideQpv,

    /// <summary>Not known whether the person lives in a QPV.</summary>
    QpvUnknown,

    /// <summary>Has a disability that the file knows of.</summary>
    WithDisability,

    /// <summary>All situations were asked and none tells of a disability.</summary>
    WithoutDisability,

    /// <summary>Nobody asked for all situations.</summary>
    DisabilityUnknown,
}
