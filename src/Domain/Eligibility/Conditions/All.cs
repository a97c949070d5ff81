namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Every part holds. One no is enough for no, whatever is unknown.</summary>
internal sealed record All(params Condition[] Parts) : Condition
{
    public override IEnumerable<PersonStatus> Statuses => Parts.SelectMany(part => part.Statuses);

    public override Answer Answer(Question question)
    {
        var answers = Parts.Select(part => part.Answer(question)).ToArray();
        var truth = answers.Min(answer => answer.Truth);
        return new(truth, Days.Earliest(answers.Select(answer => answer.HoldsUntil)), [.. answers.SelectMany(answer => answer.Facts)])
        {
            // Ended only where every part that says no has ended.
            HasEnded = truth == Truth.No && answers.Where(answer => answer.Truth == Truth.No).All(answer => answer.HasEnded),
        };
    }
}
