using System.Globalization;

namespace Matching.Domain;

/// <summary>Has completed some years: begins on the birthday.</summary>
internal sealed record AgedAtLeast(int Years) : Condition
{
    public override string Text => $"at least {Years}";

    public override Answer Answer(Question question) => question.Candidate.BirthDate is { } birth
        ? Domain.Answer.From(Age.FirstDayAged(birth, Years), question.On, new Fact("age", Age.InYears(birth, question.On).ToString(CultureInfo.InvariantCulture)))
        : Domain.Answer.Unknown("birthDate");
}
