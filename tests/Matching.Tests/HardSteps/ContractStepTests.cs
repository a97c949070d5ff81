namespace Matching.Tests;

public sealed class ContractStepTests
{
    [Fact]
    public void Who_refuses_the_offers_kind_of_contract_is_a_near_miss_that_says_so()
    {
        var person = Sample.Person with { Availability = Sample.Person.Availability! with { ContractTypesRefused = [ContractType.Cdd] } };
        var pipeline = Sample.Pipeline([person], [Sample.Offer]);
        var byOffer = pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, new() { NearMisses = 5 })!;
        var byPerson = pipeline.OffersFor(person.Id, Sample.Today, new() { NearMisses = 5 })!;

        Assert.Empty(byOffer.Matches);
        Assert.Empty(byPerson.Matches);
        Assert.Contains(
            byOffer.NearMisses.Single().Blockers,
            blocker => blocker.ToString().Contains("contract.refused(contractType=Cdd)", StringComparison.Ordinal));
        Assert.Equal(1, byPerson.NearMissCount);
    }

    [Fact]
    public void Another_kind_or_no_answer_excludes_nobody()
    {
        Assert.Empty(Found(new() { ContractTypesRefused = [ContractType.Cdi] }));
        Assert.Empty(Found(null));
    }

    private static List<Blocker> Found(Availability? wishes)
    {
        var found = new List<Blocker>();
        new ContractStep().Check(Pairing.Of(Sample.Offer, Sample.Person with { Availability = wishes }, Sample.Setting), found);
        return found;
    }
}
