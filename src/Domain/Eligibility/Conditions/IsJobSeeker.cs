namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Registered as job-seeker.</summary>
internal sealed record IsJobSeeker : Condition
{
    public override Answer Answer(Question question) => question.Candidate switch
    {
        { IsJobSeeker: false } => Conditions.Answer.Of(false, new Fact("isJobSeeker", "false")),
        { JobSeekerSince: { } since } => Conditions.Answer.From(since, question.On, Facts.Of("jobSeekerSince", since)),
        { IsJobSeeker: true } => Conditions.Answer.Of(true, new Fact("isJobSeeker", "true")),
        _ => Conditions.Answer.Unknown("isJobSeeker"),
    };
}
