namespace Matching.Domain;

/// <summary>Registered as job-seeker.</summary>
internal sealed record IsJobSeeker : Condition
{
    public override string Text => "job-seeker";

    public override Answer Answer(Question question) => question.Candidate switch
    {
        { IsJobSeeker: false } => Domain.Answer.Of(false, new Fact("isJobSeeker", "false")),
        { JobSeekerSince: { } since } => Domain.Answer.From(since, question.On, question.Fact("jobSeekerSince", since)),
        { IsJobSeeker: true } => Domain.Answer.Of(true, new Fact("isJobSeeker", "true")),
        _ => Domain.Answer.Unknown("isJobSeeker"),
    };
}
