namespace Matching.Tests;

public sealed class CarrierStepTests
{
    private static readonly Prescriber Authorised = new()
    {
        Id = default,
        Name = "PLIE",
        Kind = PrescriberKind.Plie,
        Authorisation = PrescriberAuthorisation.Validated,
    };

    private static readonly EligibilityPolicy Iae = EligibilityPolicy.ForCarrier(ContractType.Ctti, CarrierKind.Etti)!;

    // Eligible for the clause as a senior, and by age alone not for a structure of insertion.
    private static readonly Candidate Senior = new()
    {
        Id = Sample.Person.Id,
        FirstName = "A",
        LastName = "B",
        BirthDate = new(1970, 1, 1),
        Level = QualificationLevel.Level5,
        IsJobSeeker = true,
        JobSeekerSince = new(2026, 11, 1),
        StatusesReviewedOn = Sample.Today,
        QpvMemberships = [new() { Presence = QpvPresence.Outside, Vintage = QpvVintage.Perimeters2024, EvaluatedOn = Sample.Today }],
        Evidence = [new() { Id = new(Guid.NewGuid()), Kind = EvidenceKind.IdentityDocument, IssuedOn = new(2020, 1, 1) }],
    };

    [Fact]
    public void A_contract_that_asks_for_nothing_beside_the_clause_is_open()
    {
        Assert.Empty(Check(Offer(ContractType.Cdd), Senior, null));
        Assert.Equal(EligibilityOutcome.Eligible, Match(Offer(ContractType.Cdd), Senior).Eligibility);
    }

    [Fact]
    public void A_contract_of_insertion_is_closed_to_whom_the_clause_alone_is_open()
    {
        // In November 2027 they will have been registered for a year, which with their age makes two of level 2.
        var blocker = Assert.Single(Check(Offer(ContractType.Ctti), Senior, null));
        Assert.Equal(
            (BlockerEffect.Excludes, "carrier.not-eligible(ruleSet=iae-ai-etti, possibleFrom=2027-11-01, daysEarly=322)"),
            (blocker.Effect, blocker.Reason.ToString()));
        Assert.Equal(EligibilityOutcome.NotEligible, Match(Offer(ContractType.Ctti), Senior).Eligibility);
    }

    [Fact]
    public void What_is_lacking_is_told_apart_from_what_the_clause_lacks()
    {
        var blocker = Assert.Single(Check(Offer(ContractType.Ctti), Senior, Authorised));
        Assert.Equal(
            (BlockerEffect.ToConfirm, "carrier.evidence-missing(ruleSet=iae-ai-etti, criterion=prescriber-diagnosis)"),
            (blocker.Effect, blocker.Reason.ToString()));
    }

    [Fact]
    public void A_verdict_that_comes_with_time_tells_from_when()
    {
        var soon = Senior with
        {
            JobSeekerSince = new(2026, 1, 2),
            Evidence = [.. Senior.Evidence, new() { Id = new(Guid.NewGuid()), Kind = EvidenceKind.FranceTravailAttestation, IssuedOn = new(2026, 12, 1) }],
        };
        var blocker = Assert.Single(Check(Offer(ContractType.Ctti), soon, null));
        Assert.Equal(new DateOnly(2027, 1, 2), blocker.Reason["possibleFrom"]!.Value.Date);
        Assert.Equal(19, blocker.Reason["daysEarly"]!.Value.Number);
    }

    [Fact]
    public void A_walk_leaves_out_whom_the_carrier_may_not_hire_and_tells_it_as_a_near_miss()
    {
        var pipeline = Sample.Pipeline([Person(Senior, null)], [Offer(ContractType.Ctti)]);
        var answer = pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, new() { NearMisses = 5 })!;

        Assert.Empty(answer.Matches);
        var missed = Assert.Single(answer.NearMisses);
        Assert.Contains(missed.Blockers, blocker => blocker.Reason.Code == BlockerCodes.CarrierNotEligible);
        Assert.Empty(pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, new())!.Matches);
    }

    private static MatchableOffer Offer(ContractType contract) => Sample.Offer with
    {
        ContractType = contract,
        CarrierPolicy = EligibilityPolicy.ForCarrier(contract, null),
    };

    private static MatchableCandidate Person(Candidate file, Prescriber? prescriber) =>
        MatchableCandidate.Of(file, null, [EligibilityPolicy.Default, Iae], Sample.Today, prescriber);

    private static RankedMatch Match(MatchableOffer offer, Candidate file) =>
        Sample.Pipeline([Person(file, null)], [offer]).Explain(offer.Id, file.Id, Sample.Today)!;

    private static List<Blocker> Check(MatchableOffer offer, Candidate file, Prescriber? prescriber)
    {
        var found = new List<Blocker>();
        new CarrierStep().Check(Pairing.Of(offer, Person(file, prescriber), Sample.Setting), found);
        return found;
    }
}
