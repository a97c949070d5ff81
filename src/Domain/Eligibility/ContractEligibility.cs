namespace Matching.Domain.Eligibility;

/// <summary>Whether a person can be hired for the clause under one kind of contract, and by what not.</summary>
/// <param name="Contract">The kind of contract.</param>
/// <param name="Clause">What the judge says under the clause's rules.</param>
/// <param name="Carrier">What the judge says under the rules that the contract asks for beside them; null when it asks for none.</param>
/// <param name="Closures">What the law on hiring closes, any work under that contract.</param>
public sealed record ContractEligibility(
    ContractType Contract, EligibilityVerdict Clause, EligibilityVerdict? Carrier, IReadOnlyList<HiringClosure> Closures)
{
    /// <summary>The least of all: what can be said of a hire under that contract.</summary>
    public EligibilityOutcome Outcome
    {
        get
        {
            var byLaw = Closures.Select(closure => closure.IsToConfirm ? EligibilityOutcome.ToConfirm : EligibilityOutcome.NotEligible);
            return byLaw.Append(Clause.Outcome).Append(Carrier?.Outcome ?? EligibilityOutcome.Eligible).Min();
        }
    }

    /// <summary>Judges a person for every kind of contract.</summary>
    /// <param name="candidate">The file.</param>
    /// <param name="on">The first day of work.</param>
    /// <param name="context">The desk's settings, buyer and prescriber.</param>
    /// <param name="carrier">The kind of structure that would employ; null when not chosen.</param>
    public static IReadOnlyList<ContractEligibility> OfAll(Candidate candidate, DateOnly on, EligibilityContext context, CarrierKind? carrier)
    {
        var clause = EligibilityJudge.Judge(candidate, on, context, EligibilityRuleSets.ForDesk(context.Settings));
        var closures = HiringLaw.Closures(candidate, on, on);
        return
        [
            .. Enum.GetValues<ContractType>().Select(type => new ContractEligibility(
                type,
                clause,
                EligibilityRuleSets.ForContract(type, carrier) is { } rules ? EligibilityJudge.Judge(candidate, on, context, rules) : null,
                [.. closures.Where(closure => closure.Rule.Concerns(type, shift: null, isListedAsbestosWork: false))])),
        ];
    }
}
