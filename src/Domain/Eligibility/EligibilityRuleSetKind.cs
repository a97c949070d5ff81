namespace Matching.Domain.Eligibility;

/// <summary>Which law a rule set states. Rule sets of different kinds are never mixed.</summary>
public enum EligibilityRuleSetKind
{
    /// <summary>The clause sociale d'insertion.</summary>
    Clause,

    /// <summary>The clause, with the stricter long-term unemployment that the buyers of one desk agreed on.</summary>
    ClauseTme,

    /// <summary>Insertion par l'activité économique.</summary>
    Iae,

    /// <summary>Groupements d'employeurs pour l'insertion et la qualification.</summary>
    Geiq,
}
