namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Something that facts can answer with yes, no or unknown on any day.</summary>
internal abstract record Condition
{
    /// <summary>The situations it asks for: a paper that proves one of them concerns it.</summary>
    public virtual IEnumerable<PersonStatus> Statuses => [];

    public abstract Answer Answer(Question question);
}

/// <summary>Whom a condition is asked about, and when.</summary>
internal sealed record Question(Candidate Candidate, DateOnly On, EligibilityContext Context);
