namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Has completed some years: begins on the birthday.</summary>
internal sealed record AgedAtLeast(int Years) : Condition
{
    public override Answer Answer(Question question) => question.Candidate.BirthDate is { } birth
        ? Conditions.Answer.From(Age.FirstDayAged(birth, Years), question.On, Facts.Of("age", Age.InYears(birth, question.On)))
        : Conditions.Answer.Unknown("birthDate");
}

/// <summary>Has not yet completed some years: "under 26" ends on the day before the 26th birthday.</summary>
internal sealed record YoungerThan(int Years) : Condition
{
    public override Answer Answer(Question question) => question.Candidate.BirthDate is { } birth
        ? Conditions.Answer.Before(Age.FirstDayAged(birth, Years), question.On, Facts.Of("age", Age.InYears(birth, question.On)))
        : Conditions.Answer.Unknown("birthDate");
}

/// <summary>Senior as the desk's settings say: from the birthday of that age, or from a year later.</summary>
internal sealed record IsSenior : Condition
{
    public override Answer Answer(Question question)
    {
        var settings = question.Context.Settings;
        return new AgedAtLeast(settings.SeniorAge + (settings.SeniorBoundary == SeniorBoundary.MoreThan ? 1 : 0)).Answer(question);
    }
}
