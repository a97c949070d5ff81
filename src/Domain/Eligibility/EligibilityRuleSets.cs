namespace Matching.Domain.Eligibility;

/// <summary>The rule sets in force. Verdicts keep identifier and version, so an older one stays explained.</summary>
public static class EligibilityRuleSets
{
    /// <summary>The clause, as most desks apply it.</summary>
    public static EligibilityRuleSet Clause => ClauseRules.Common;

    /// <summary>The clause with fewer than 455 hours worked for long-term job-seekers.</summary>
    public static EligibilityRuleSet ClauseTme => ClauseRules.Tme;

    /// <summary>Insertion structures of the kinds AI and ETTI.</summary>
    public static EligibilityRuleSet IaeAiEtti => IaeRules.AiEtti;

    /// <summary>Insertion structures of the kinds ACI, EI and EITI.</summary>
    public static EligibilityRuleSet IaeAciEiEiti => IaeRules.AciEiEiti;

    /// <summary>GEIQ.</summary>
    public static EligibilityRuleSet Geiq => GeiqRules.Set;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EligibilityRuleSet> All { get; } = [Clause, ClauseTme, IaeAiEtti, IaeAciEiEiti, Geiq];

    /// <summary>The rule set with that identifier; null when there is none.</summary>
    public static EligibilityRuleSet? Find(string id) => All.FirstOrDefault(rules => rules.Id == id);

    /// <summary>The clause rule set that the desk chose.</summary>
    /// <exception cref="ArgumentException">The setting names no clause rule set.</exception>
    public static EligibilityRuleSet ForDesk(ClauseDeskSettings settings) =>
        Find(settings.EligibilityRuleSet) is { Kind: EligibilityRuleSetKind.Clause or EligibilityRuleSetKind.ClauseTme } rules
            ? rules
            : throw new ArgumentException($"'{settings.EligibilityRuleSet}' is no clause rule set; expected clause or clause-tme.", nameof(settings));

    /// <summary>The rules of the structure itself, which hold beside the clause's; null when its kind has none.</summary>
    public static EligibilityRuleSet? ForCarrier(CarrierKind kind) => kind switch
    {
        CarrierKind.Ai or CarrierKind.Etti => IaeAiEtti,
        CarrierKind.Aci or CarrierKind.Ei or CarrierKind.Eiti => IaeAciEiEiti,
        CarrierKind.Geiq => Geiq,
        _ => null,
    };
}
