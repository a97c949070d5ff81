namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Senior as the desk's settings say: from the birthday of that age, or from a year later.</summary>
internal sealed record IsSenior : Condition
{
    public override Answer Answer(Question question)
    {
        var settings = question.Context.Settings;
        return new AgedAtLeast(settings.SeniorAge + (settings.SeniorBoundary == SeniorBoundary.MoreThan ? 1 : 0)).Answer(question);
    }
}
