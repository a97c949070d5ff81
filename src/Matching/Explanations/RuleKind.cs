namespace Matching.Explanations;

/// <summary>The scoring rules, in the order in which an explanation lists them.</summary>
public enum RuleKind
{
    /// <summary>How near the person's target occupations are to the offer's.</summary>
    Occupation,

    /// <summary>The journey to the work site, against what the person accepts.</summary>
    Mobility,

    /// <summary>The qualification level, against the least the offer asks for.</summary>
    Qualification,

    /// <summary>Residents of priority areas, as far as the marché still owes them hours.</summary>
    QpvPriority,

    /// <summary>Start, hours and shift.</summary>
    Availability,

    /// <summary>Barriers that the work touches, and the levers that lift them.</summary>
    Barriers,

    /// <summary>Whether the work continues the person's path without a gap.</summary>
    Continuity,
}
