namespace Matching.Domain.Eligibility.Conditions;

/// <summary>A condition that is to be known: what nobody knows counts as no.</summary>
internal sealed record Known(Condition Part) : Condition
{
    public override IEnumerable<PersonStatus> Statuses => Part.Statuses;

    public override Answer Answer(Question question)
    {
        var answer = Part.Answer(question);
        return answer.Truth == Truth.Unknown ? answer with { Truth = Truth.No } : answer;
    }
}
