namespace Matching.Domain.Candidates;

/// <summary>That somebody saw a paper which proves something about a candidate.</summary>
public sealed record Evidence
{
    /// <summary>The identifier.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>The kind of paper.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The situation it proves, where a kind of paper may prove several; null when the kind says it all.</summary>
    public PersonStatus? Proves { get; init; }

    /// <summary>The day on which the paper was issued: its validity runs from here.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day that the paper itself names, inclusive; null when it names none.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Who saw it: an account, never a person's name; null when not known.</summary>
    public string? SeenBy { get; init; }

    /// <summary>The role in which that account saw it; null when not known.</summary>
    public Role? SeenAs { get; init; }

    /// <summary>The day on which it was seen; null when not known.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>Whether it may prove anything: nobody's own statement counts as a paper that somebody saw.</summary>
    public bool IsSeenByAnother => SeenAs is not Role.Candidat;

    /// <summary>Where the paper is kept; never the paper's own numbers.</summary>
    public string? Reference { get; init; }

    /// <summary>What contradicts itself; null when all is well.</summary>
    /// <param name="today">The present day: papers are not issued in the future.</param>
    public InputFault? Fault(DateOnly today) =>
        !IsSeenByAnother ? new("evidence.own-statement", null, "a paper that a prescripteur or a facilitateur saw") { Field = "seenAs" } :
        IssuedOn > today ? new("date.future", DateRange.Text(IssuedOn), $"{DateRange.Text(today)} or earlier") { Field = "issuedOn" }
        : DateRange.Check("validUntil", IssuedOn, ValidUntil)
            ?? PlainText.Check("reference", Reference)
            ?? PlainText.Check("seenBy", SeenBy);
}

/// <summary>Identifies a piece of evidence.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct EvidenceId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static EvidenceId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
