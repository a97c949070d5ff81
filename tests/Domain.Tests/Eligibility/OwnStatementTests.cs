namespace Matching.Domain.Tests.Eligibility;

public sealed class OwnStatementTests
{
    [Theory]
    [InlineData(Role.Prescripteur, null, CriterionState.Met)]
    [InlineData(Role.Facilitateur, null, CriterionState.Met)]
    [InlineData(null, null, CriterionState.Met)]
    [InlineData(Role.Candidat, "evidence.own-statement", CriterionState.EvidenceMissing)]
    public void Nobodys_own_statement_is_a_paper_that_somebody_saw(Role? seenAs, string? code, CriterionState state)
    {
        var person = People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation);
        var paper = person.Evidence.Single() with { SeenAs = seenAs };

        Assert.Equal(code, paper.Fault(People.Hire)?.Code);
        Assert.Equal(state, (person with { Evidence = [paper] }).Judged().On("minimum-benefit").State);
    }
}
