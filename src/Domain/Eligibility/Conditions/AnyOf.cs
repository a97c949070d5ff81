namespace Matching.Domain.Eligibility.Conditions;

/// <summary>One part holds. One yes is enough for yes, whatever is unknown.</summary>
internal sealed record AnyOf(params Condition[] Parts) : Condition
{
    public override IEnumerable<PersonStatus> Statuses => Parts.SelectMany(part => part.Statuses);

    public override Answer Answer(Question question)
    {
        var answers = Parts.Select(part => part.Answer(question)).ToArray();
        var truth = answers.Max(answer => answer.Truth);
        return new(truth, Days.Earliest(answers.Select(answer => answer.HoldsUntil)), [.. answers.SelectMany(answer => answer.Facts)])
        {
            HasEnded = truth == Truth.No && answers.Any(answer => answer.HasEnded),
        };
    }
}
