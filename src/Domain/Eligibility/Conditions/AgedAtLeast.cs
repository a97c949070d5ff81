namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Has completed some years: begins on the birthday.</summary>
internal sealed record AgedAtLeast(int Years) : Condition
{
    public override Answer Answer(Question question) => question.Candidate.BirthDate is { } birth
        ? Conditions.Answer.From(Age.FirstDayAged(birth, Years), question.On, Facts.Of("age", Age.InYears(birth, question.On)))
        : Conditions.Answer.Unknown("birthDate");
}
