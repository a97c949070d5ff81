namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Schooling ended at least some months ago.</summary>
internal sealed record OutOfSchoolFor(int Months) : Condition
{
    public override Answer Answer(Question question) => question.Candidate.SchoolingEndedOn is { } ended
        ? Conditions.Answer.From(ended.AddMonths(Months), question.On, Facts.Of("schoolingEndedOn", ended))
        : Conditions.Answer.Unknown("schoolingEndedOn");
}
