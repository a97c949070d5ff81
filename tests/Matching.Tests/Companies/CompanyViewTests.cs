namespace Matching.Tests.Companies;

public sealed class CompanyViewTests
{
    private static readonly RuleKind[] Told = [RuleKind.Occupation, RuleKind.Qualification, RuleKind.Availability];

    public static TheoryData<RuleKind> Kinds => [.. Enum.GetValues<RuleKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_rule_is_told_only_if_it_is_one_of_those_that_tell_neither_a_situation_nor_a_place(RuleKind kind) =>
        Assert.Equal(Told.Contains(kind), CompanyView.MayTell(kind));

    [Fact]
    public void A_rule_or_hard_step_that_declares_nothing_is_not_told()
    {
        Assert.Null(((IScoringRule)new NewRule()).ForCompanies);
        Assert.Empty(((IHardStep)new EligibilityStep()).CodesForCompanies);
        Assert.False(CompanyView.MayTell((RuleKind)99));
    }

    [Fact]
    public void A_blocker_that_nobody_declared_is_not_told()
    {
        Assert.All(Enum.GetValues<BlockerEffect>(), effect => Assert.False(CompanyView.MayTell(Blocker.Of(effect, "something.new"))));
        Assert.All(Enum.GetValues<BlockerEffect>(), effect => Assert.False(CompanyView.MayTell(Blocker.Of(effect, "barriers.touched"))));
        Assert.False(CompanyView.MayTell(Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EvidenceMissing)));
        Assert.True(CompanyView.MayTell(Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.LicenceUnknown)));
    }

    private sealed class NewRule : IScoringRule
    {
        public RuleKind Kind => (RuleKind)99;

        public Points StandardWeight => Points.Zero;

        public RuleResult Apply(in Pairing pair) => RuleResult.Unknown(new("new.unknown"));
    }
}
