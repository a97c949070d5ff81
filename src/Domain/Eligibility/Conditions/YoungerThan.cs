namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Has not yet completed some years: "under 26" ends on the day before the 26th birthday.</summary>
internal sealed record YoungerThan(int Years) : Condition
{
    public override Answer Answer(Question question) => question.Candidate.BirthDate is { } birth
        ? Conditions.Answer.Before(Age.FirstDayAged(birth, Years), question.On, Facts.Of("age", Age.InYears(birth, question.On)))
        : Conditions.Answer.Unknown("birthDate");
}
