using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using static Matching.Persistence.Imports.Fields.FieldsOf<Matching.Domain.Structures.ClauseDesk>;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of desks: territory, and how the desk settles what the law leaves open.</summary>
internal static class DeskFields
{
    public static readonly FieldList<ClauseDesk> List = new(
    [
        FreeText("nom", "name").Required().Example("Guichet de Toulouse").Always(desk => desk.Name, (desk, name) => desk with { Name = name }),
        Code<Siret>("siret").For(desk => desk.Siret, (desk, siret) => desk with { Siret = siret }),
        Departments("departements", "departments").Example("31")
            .Usually([], desk => desk.TerritoryDepartments, (desk, codes) => desk with { TerritoryDepartments = codes }),
        Intercommunalities("intercommunalites", "epci").Example("243100518")
            .Usually([], desk => desk.TerritoryEpciCodes, (desk, codes) => desk with { TerritoryEpciCodes = codes }),
        YesNo("confirme_par_le_reseau", "confirmed_by_network")
            .Usually(false, desk => desk.IsConfirmedByNetwork, (desk, answer) => desk with { IsConfirmedByNetwork = answer }),
        FreeText("regles", "eligibility_rule_set").Example("clause")
            .Setting(policy => policy.EligibilityRuleSet, (policy, name) => policy with { EligibilityRuleSet = name }).At("eligibilityRuleSet"),
        Number(1_000, 2_500, AnyDecimals, "heures_par_etp", "hours_per_fte").Example("1607")
            .Setting(policy => policy.HoursPerFte, (policy, hours) => policy with { HoursPerFte = hours }),
        Whole(40, 70, "age_senior", "senior_age").Example("50").Setting(policy => policy.SeniorAge, (policy, age) => policy with { SeniorAge = age }),
        Choice<SeniorBoundary>("age_senior_compris", ["senior_boundary"])
            .Setting(policy => policy.SeniorBoundary, (policy, boundary) => policy with { SeniorBoundary = boundary }),
        YesNo("jeune_sans_experience", "accepts_young_without_experience")
            .Setting(policy => policy.AcceptsYoungWithoutExperience, (policy, answer) => policy with { AcceptsYoungWithoutExperience = answer }),
        Whole(1, 36, "avis_valable_mois", "other_opinion_validity_months")
            .Setting(policy => policy.OtherOpinionValidityMonths, (policy, months) => policy with { OtherOpinionValidityMonths = months }),
        Whole(0, 366, "travail_recent_jours", "recent_work_usable_days")
            .Setting(policy => policy.RecentWorkUsableDays, (policy, days) => policy with { RecentWorkUsableDays = days }),
        Whole(0, 60, "transition_qpv_mois", "qpv_transition_months")
            .Setting(policy => policy.QpvTransitionMonths, (policy, months) => policy with { QpvTransitionMonths = months }),
        Fraction("score_adresse_minimum", "lowest_geocoding_score")
            .Setting(policy => policy.LowestGeocodingScore, (policy, score) => policy with { LowestGeocodingScore = score }),
        Whole(1, 366, "mise_en_relation_caduque_jours", "introduction_lapses_after_days").Example("14")
            .Setting(policy => policy.IntroductionLapsesAfterDays, (policy, days) => policy with { IntroductionLapsesAfterDays = days }),
        Whole(0, 60, "mise_en_relation_rappel_jours", "introduction_reminder_days").Example("3")
            .Setting(policy => policy.IntroductionReminderDays, (policy, days) => policy with { IntroductionReminderDays = days }),
        Whole(1, 366, "alerte_candidature_jours", "candidature_warned_after_days").Example("50")
            .Setting(policy => policy.CandidatureWarnedAfterDays, (policy, days) => policy with { CandidatureWarnedAfterDays = days }),
        Whole(1, 366, "relance_candidature_jours", "candidature_stale_after_days")
            .Setting(policy => policy.CandidatureStaleAfterDays, (policy, days) => policy with { CandidatureStaleAfterDays = days }),
        Percent(5, 100, 2, "npnru_operations_pourcent", "npnru_operations_percent").Example("5")
            .Setting(policy => policy.NpnruCharter.Operations,
                (policy, share) => policy with { NpnruCharter = policy.NpnruCharter with { Operations = share } }),
        Percent(10, 100, 2, "npnru_gestion_urbaine_pourcent", "npnru_local_urban_management_percent").Example("10")
            .Setting(policy => policy.NpnruCharter.LocalUrbanManagement,
                (policy, share) => policy with { NpnruCharter = policy.NpnruCharter with { LocalUrbanManagement = share } }),
    ]);

    /// <summary>What no column holds, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        [nameof(ClauseDesk.Id)] = "the database's own; the name finds the desk",
        [nameof(ClauseDesk.Version)] = "the database's own",
        [nameof(ClauseDeskSettings.QpvTransitionsByBuyer)] = "one for each buyer: a table of its own, which no desk has asked for; kept as it is",
        [nameof(ClauseDeskSettings.ValuationWindows)] = "one for each buyer and contract type: a table of its own, which no desk has asked for; kept as it is",
    };

    public static readonly TableLayout Layout = new("desks", [.. List.Columns]) { RefusesUnknown = true };

    // The usual value of a setting is the domain's own.
    private static Field<ClauseDesk> Setting<TValue>(
        this FieldDraft<ClauseDesk, TValue> draft, Func<ClauseDeskSettings, TValue> get, Func<ClauseDeskSettings, TValue, ClauseDeskSettings> set) =>
        draft.Usually(get(new()), desk => get(desk.Settings), (desk, value) => desk with { Settings = set(desk.Settings, value) });
}
