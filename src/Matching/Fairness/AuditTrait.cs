namespace Matching.Fairness;

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
