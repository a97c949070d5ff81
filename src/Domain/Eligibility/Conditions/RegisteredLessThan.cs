namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Registered as job-seeker, for less than some months.</summary>
internal sealed record RegisteredLessThan(int Months) : Condition
{
    public override Answer Answer(Question question)
    {
        var candidate = question.Candidate;
        if (candidate.IsJobSeeker == false) return Conditions.Answer.Of(false, new Fact("isJobSeeker", "false"));
        return candidate.JobSeekerSince is { } since
            ? Conditions.Answer.Before(since.AddMonths(Months), question.On, Facts.Of("jobSeekerSince", since))
            : Conditions.Answer.Unknown("jobSeekerSince");
    }
}
