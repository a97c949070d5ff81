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

/// <summary>Which groups there are, and which of them an alert protects.</summary>
public static class AuditGroups
{
    /// <summary>All groups, trait by trait.</summary>
    public static IReadOnlyList<AuditGroup> All { get; } = Enum.GetValues<AuditGroup>();

    /// <summary>The trait that makes the group.</summary>
    public static AuditTrait Trait(this AuditGroup group) => group switch
    {
        <= AuditGroup.SexUnknown => AuditTrait.Sex,
        <= AuditGroup.AgeUnknown => AuditTrait.Age,
        <= AuditGroup.QpvUnknown => AuditTrait.Qpv,
        _ => AuditTrait.Disability,
    };

    /// <summary>The group that a person belongs to by a trait.</summary>
    public static AuditGroup GroupBy(this AuditTraits traits, AuditTrait trait) => trait switch
    {
        AuditTrait.Sex => traits.Sex switch { Sex.Woman => AuditGroup.Women, Sex.Man => AuditGroup.Men, _ => AuditGroup.SexUnknown },
        AuditTrait.Age => traits.Age is { } band ? AuditGroup.Under26 + (int)band : AuditGroup.AgeUnknown,
        AuditTrait.Qpv => Choose(traits.LivesInQpv, AuditGroup.InQpv, AuditGroup.OutsideQpv, AuditGroup.QpvUnknown),
        AuditTrait.Disability => Choose(traits.HasDisability, AuditGroup.WithDisability, AuditGroup.WithoutDisability, AuditGroup.DisabilityUnknown),
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "Expected sex, age, QPV or disability."),
    };

    /// <summary>The groups of a trait, the unknown one last.</summary>
    public static IEnumerable<AuditGroup> Of(AuditTrait trait) => All.Where(group => group.Trait() == trait);

    /// <summary>Whether a ratio below the limit raises an alert for the group.</summary>
    /// <remarks>
    /// Both sexes and every age band. Not those outside a QPV and those without a disability: measures in favour of the others
    /// are no discrimination (Code du travail, art. L1133-4 and L1133-5). Not the unknown: they share nothing that a law protects.
    /// </remarks>
    public static bool IsProtected(this AuditGroup group) => group is
        AuditGroup.Women or AuditGroup.Men or
        AuditGroup.Under26 or AuditGroup.From26To49 or AuditGroup.From50 or
        AuditGroup.InQpv or AuditGroup.WithDisability;

    private static AuditGroup Choose(bool? answer, AuditGroup yes, AuditGroup no, AuditGroup unknown) =>
        answer switch { true => yes, false => no, null => unknown };
}

/// <summary>A trait by which equal treatment is audited. Never an input of eligibility, score or rank.</summary>
/// <remarks>All four are grounds of Code du travail, art. L1132-1: sex, age, disability, place of residence.</remarks>
public enum AuditTrait
{
    /// <summary>The sex in somebody's papers.</summary>
    Sex,

    /// <summary>The age band.</summary>
    Age,

    /// <summary>Residence in a quartier prioritaire de la politique de la ville.</summary>
    Qpv,

    /// <summary>A disability known to the file.</summary>
    Disability,
}
