using Matching.Seed.Candidates;
using Matching.Seed.Randomness;
using Matching.Seed.Structures;

namespace Matching.Seed.History;

/// <summary>Writes down the facilitateurs' decisions that past hires rest on.</summary>
/// <remarks>The papers of then are not kept with today's file, so a decision names its criterion and says that it is made up.</remarks>
internal sealed class DecisionMaker(SeedRandom random)
{
    private const int FewestDays = 90, MostDays = 730;

    private const int SeniorAge = 50, YoungAge = 26;

    private readonly Dictionary<(CandidateId, MarcheId), int> _before = [];
    private int _made;

    /// <summary>The decision for a hire.</summary>
    public EligibilityDecision Make(Placed<Offer> offer, PersonTraits traits, Candidate person)
    {
        var ordinal = _before[(person.Id, offer.Value.MarcheId)] = _before.GetValueOrDefault((person.Id, offer.Value.MarcheId)) + 1;
        return new()
        {
            Id = new(random.Id(_made++)),
            CandidateId = person.Id,
            MarcheId = offer.Value.MarcheId,
            RuleSetId = EligibilityRuleSets.Clause.Id,
            RuleSetVersion = EligibilityRuleSets.Clause.Version,
            JudgedFor = offer.Value.StartsOn,
            Proposed = EligibilityOutcome.Eligible,
            Outcome = DecisionOutcome.Granted,
            Ordinal = ordinal,
            Criteria = [CriterionOf(person.AgeOn(offer.Value.StartsOn) ?? traits.Age, traits)],
            DecidedBy = "demo-facilitateur",
            DecidedOn = offer.Value.StartsOn.AddDays(-random.Between(1, 5)),
            ExpiresOn = offer.Value.StartsOn.AddDays(random.Between(FewestDays, MostDays)),
            ExpiryReason = "Durée de démonstration",
            Reason = "Décision de démonstration",
        };
    }

    private static string CriterionOf(int age, PersonTraits traits) =>
        age < YoungAge && traits.Level.IsBelowLevel3() == true ? "young-unqualified"
        : age >= SeniorAge ? "senior"
        : traits.LivesInQpv ? "qpv"
        : "deld";
}
