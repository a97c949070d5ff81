namespace Matching.Tests;

public sealed class LegalBanStepTests
{
    [Theory]
    [InlineData(ContractType.Cdi, null)]
    [InlineData(ContractType.CdiInclusion, null)]
    [InlineData(ContractType.Cdd, BlockerEffect.Excludes)]
    [InlineData(ContractType.Cddi, BlockerEffect.Excludes)]
    [InlineData(ContractType.Cddu, BlockerEffect.Excludes)]
    [InlineData(ContractType.Ctt, BlockerEffect.Excludes)]
    [InlineData(ContractType.Ctti, BlockerEffect.Excludes)]
    [InlineData(ContractType.Mad, BlockerEffect.Excludes)]
    [InlineData(ContractType.Cpro, BlockerEffect.ToConfirm)]
    [InlineData(ContractType.Apprenticeship, BlockerEffect.ToConfirm)]
    public void Listed_asbestos_work_is_closed_to_fixed_term_and_temporary_contracts(ContractType type, BlockerEffect? effect)
    {
        var found = Check(Sample.Offer with { IsListedAsbestosWork = true, ContractType = type });

        Assert.Equal(effect, found.SingleOrDefault()?.Effect);
        Assert.All(
            found,
            blocker => Assert.Equal($"legal-ban.asbestos(contractType={type}, source=Code du travail, L4154-1, D4154-1, L5132-10)", blocker.Reason.ToString()));
    }

    [Fact]
    public void Other_work_is_open_to_every_contract() =>
        Assert.All(Enum.GetValues<ContractType>(), type => Assert.Empty(Check(Sample.Offer with { ContractType = type })));

    private static List<Blocker> Check(MatchableOffer offer)
    {
        var found = new List<Blocker>();
        new LegalBanStep().Check(Pairing.Of(offer, Sample.Person, Sample.Setting), found);
        return found;
    }
}
