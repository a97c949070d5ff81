namespace Matching.Domain.Candidates;

/// <summary>A paper that proves something about a candidate: declared by somebody, and worth something once another saw it.</summary>
/// <remarks>Decision: docs/decisions/0190-declared-seen-relied-on.md.</remarks>
public sealed record Evidence
{
    /// <summary>The most papers of one file.</summary>
    public const int MostOfAFile = 200;

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

    /// <summary>Who declared it: an account, never a person's name; null when it was noted by who saw it.</summary>
    public string? DeclaredBy { get; init; }

    /// <summary>The role in which that account declared it; null when it was noted by who saw it.</summary>
    public Role? DeclaredAs { get; init; }

    /// <summary>The day on which it was declared; null when it was noted by who saw it.</summary>
    public DateOnly? DeclaredOn { get; init; }

    /// <summary>Who saw it: an account, never a person's name; null when nobody did or it is not known.</summary>
    public string? SeenBy { get; init; }

    /// <summary>The role in which that account saw it; null when nobody did or it is not known.</summary>
    public Role? SeenAs { get; init; }

    /// <summary>The day on which it was seen; null when nobody did or it is not known.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>Whether it may prove anything: somebody else than the person saw it. What was kept before papers were declared was seen.</summary>
    public bool IsSeen => SeenAs is { } role ? role != Role.Candidat : DeclaredAs is null;

    /// <summary>Its image, as somebody sent it; null when there is none.</summary>
    public PaperFile? File { get; init; }

    /// <summary>Where the paper is kept; never the paper's own numbers.</summary>
    public string? Reference { get; init; }

    /// <summary>What contradicts itself; null when all is well.</summary>
    /// <param name="today">The present day: papers are not issued in the future.</param>
    public InputFault? Fault(DateOnly today) =>
        SeenAs == Role.Candidat ? new("evidence.own-statement", null, "a paper that a prescripteur or a facilitateur saw") { Field = "seenAs" } :
        IssuedOn > today ? new("date.future", DateRange.Text(IssuedOn), $"{DateRange.Text(today)} or earlier") { Field = "issuedOn" }
        : DateRange.Check("validUntil", IssuedOn, ValidUntil)
            ?? PlainText.Check("reference", Reference)
            ?? PlainText.Check("seenBy", SeenBy)
            ?? PlainText.Check("declaredBy", DeclaredBy);

    /// <summary>The paper as somebody declares it.</summary>
    public Evidence DeclaredNow(Actor by, DateOnly on) => this with { DeclaredBy = by.UserId, DeclaredAs = by.Role, DeclaredOn = on };

    /// <summary>The paper as somebody saw it who may: a facilitateur, or a prescripteur of a structure that <see cref="Prescriber.IsAuthorised"/>.</summary>
    public Evidence SeenNow(Actor by, DateOnly on) => this with { SeenBy = by.UserId, SeenAs = by.Role, SeenOn = on };

    /// <summary>Whether the account may take it back: its own declaration, what it saw itself, and the desk all of them.</summary>
    public bool IsWithdrawnBy(Actor actor) =>
        actor.Role is Role.Facilitateur or Role.System
        || (IsSeen ? (SeenBy, SeenAs) == (actor.UserId, actor.Role) : (DeclaredBy, DeclaredAs) == (actor.UserId, actor.Role));
}

/// <summary>What a paper is worth.</summary>
public enum EvidenceStanding
{
    /// <summary>Somebody says that there is one: it proves nothing yet.</summary>
    Declared,

    /// <summary>An authorised prescripteur or a facilitateur saw it: it may meet a criterion.</summary>
    Seen,

    /// <summary>A decision in force relies on it.</summary>
    Counts,
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
