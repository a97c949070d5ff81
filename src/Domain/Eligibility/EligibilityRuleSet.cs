namespace Matching.Domain.Eligibility;

/// <summary>A set of criteria and how many of them are enough: the law as data.</summary>
public sealed record EligibilityRuleSet
{
    /// <summary>The criterion that an authorised prescriber's own diagnosis meets, whatever the others say.</summary>
    public const string DiagnosisCriterion = "prescriber-diagnosis";

    internal EligibilityRuleSet(string id, string version, EligibilityRuleSetKind kind, IReadOnlyList<Criterion> criteria, params RequiredCount[] enough) =>
        (Id, Version, Kind, Criteria, Enough) = (id, version, kind, criteria, enough);

    /// <summary>A stable identifier, such as <c>clause-tme</c>.</summary>
    public string Id { get; }

    /// <summary>Changes with every change of content; kept with each verdict.</summary>
    public string Version { get; }

    /// <summary>The law that it states.</summary>
    public EligibilityRuleSetKind Kind { get; }

    /// <summary>The criteria, in the order of the text.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>The ways to eligibility; one of them is enough.</summary>
    public IReadOnlyList<RequiredCount> Enough { get; }

    /// <summary>The time that must pass before the right is opened again; null where none must.</summary>
    public WaitingTime? Wait { get; init; }

    /// <summary>Months for which a facilitateur's or prescriber's decision stands; null when it is for one hire.</summary>
    public int? DiagnosisMonths { get; init; }

    /// <summary>Days for which an employer's own diagnosis stands; null when an employer makes none.</summary>
    public int? EmployerDiagnosisDays { get; init; }
}

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

/// <summary>After a right has run out, only some criteria open it again for a while.</summary>
/// <param name="Criterion">The criterion whose paper has run out.</param>
/// <param name="Months">Calendar months from the last day that the paper proved.</param>
/// <param name="StillOpen">The groups of criteria that count even so.</param>
public sealed record WaitingTime(string Criterion, int Months, IReadOnlyList<string> StillOpen);

/// <summary>How many criteria of a group are enough.</summary>
/// <param name="Group">The group.</param>
/// <param name="Count">The number; 1 or more.</param>
public sealed record RequiredCount(string Group, int Count);
