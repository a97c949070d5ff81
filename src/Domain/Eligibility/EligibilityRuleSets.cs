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

    /// <summary>The rules that a contract asks for beside the clause's; null when it asks for none.</summary>
    /// <param name="type">The kind of contract.</param>
    /// <param name="carrier">The kind of structure that employs; null when not chosen: then the stricter rules for such a contract.</param>
    /// <remarks>
    /// Code du travail, L5132-3 (insertion structures hire who is eligible to IAE) and D6325-24 (GEIQ). An insertion structure's ordinary contracts
    /// are for its permanent staff and ask for nothing.
    /// </remarks>
    public static EligibilityRuleSet? ForContract(ContractType type, CarrierKind? carrier) => type switch
    {
        ContractType.Cddi or ContractType.CdiInclusion =>
            carrier is { } kind && ForCarrier(kind) is { Kind: EligibilityRuleSetKind.Iae } own ? own : IaeAciEiEiti,
        ContractType.Ctti or ContractType.Mad => IaeAiEtti,
        ContractType.CproGeiq or ContractType.ApprenticeshipGeiq => Geiq,
        ContractType.Cpro or ContractType.Apprenticeship when carrier == CarrierKind.Geiq => Geiq,
        _ => null,
    };

    /// <summary>The rules of the structure itself, which hold beside the clause's; null when its kind has none.</summary>
    public static EligibilityRuleSet? ForCarrier(CarrierKind kind) => kind switch
    {
        CarrierKind.Ai or CarrierKind.Etti => IaeAiEtti,
        CarrierKind.Aci or CarrierKind.Ei or CarrierKind.Eiti => IaeAciEiEiti,
        CarrierKind.Geiq => Geiq,
        _ => null,
    };
}
