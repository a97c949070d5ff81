namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Something about the day since which somebody is registered as job-seeker.</summary>
internal abstract record RegistrationCondition : Condition
{
    public sealed override Answer Answer(Question question)
    {
        var candidate = question.Candidate;
        if (candidate.IsJobSeeker == false) return Conditions.Answer.Of(false, new Fact("isJobSeeker", "false"));
        return candidate.JobSeekerSince is { } since
            ? Answer(since, question.On, Facts.Of("jobSeekerSince", since))
            : Conditions.Answer.Unknown("jobSeekerSince");
    }

    protected abstract Answer Answer(DateOnly since, DateOnly on, Fact fact);
}

/// <summary>Registered as job-seeker for some months without interruption.</summary>
/// <remarks>
/// Registered on 15 March 2025: twelve months are reached on 15 March 2026, so "at least" begins that day and "more than"
/// the day after. From the 29th to 31st, the last day of a shorter month takes their place.
/// </remarks>
internal sealed record RegisteredFor(int Months, Boundary Boundary) : RegistrationCondition
{
    protected override Answer Answer(DateOnly since, DateOnly on, Fact fact)
    {
        var reached = since.AddMonths(Months);
        return Conditions.Answer.From(Boundary == Boundary.AtLeast ? reached : reached.AddDays(1), on, fact);
    }
}

/// <summary>Registered as job-seeker, for less than some months.</summary>
internal sealed record RegisteredLessThan(int Months) : RegistrationCondition
{
    protected override Answer Answer(DateOnly since, DateOnly on, Fact fact) => Conditions.Answer.Before(since.AddMonths(Months), on, fact);
}

/// <summary>Whether the named figure itself counts.</summary>
internal enum Boundary
{
    AtLeast,
    MoreThan,
}
