using Matching.Persistence.Plausibility.Rules;

namespace Matching.Persistence.Plausibility;

/// <summary>The rules of plausibility, in the order in which they are told. Described for readers in docs/plausibility.md.</summary>
internal static class PlausibilityRules
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<IPlausibilityRule> InOrder { get; } =
    [
        new OpenOfferRule(),
        new LookingRule(),
        new NoCandidatureRule(),
        new FreeTimeRule(),
        new EligibleRule(),
        new LegalWorkRule(),
        new MinorRule(),
        new LicenceHeldRule(),
        new LevelHeldRule(),
        new ContractWantedRule(),
        new ArrivalRule(),
        new WithinReachRule(),
        new NothingExcludesRule(),
        new ToConfirmRule(),
        new ContactRule(),
        new MisfitRule(),
        new LinkedFirstRule(),
        new FewUnlinkedRule(),
        new KnownFirstRule(),
        new FloorRule(),
        new OrderRule(),
        new RangeRule(),
        new PlacesRule(),
    ];
}
