namespace Matching.Domain.Eligibility.Conditions;

/// <summary>An authorised prescriber follows the person: its diagnosis needs no criteria.</summary>
internal sealed record IsFollowedByAuthorisedPrescriber : Condition
{
    public override Answer Answer(Question question) =>
        Conditions.Answer.Of(question.Context.Prescriber is { IsAuthorised: true }, new Fact("prescriber.authorised", Text(question.Context.Prescriber)));

    private static string Text(Prescriber? prescriber) => prescriber is { IsAuthorised: true } ? "true" : "false";
}
