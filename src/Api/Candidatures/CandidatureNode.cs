using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidatures;

/// <summary>Somebody proposed on an offer, or asked for by an employer. An employer is told who it is while person, prescripteur and employer agree.</summary>
/// <param name="candidature">As it is kept.</param>
/// <param name="viewer">Who looks: an employer is told less.</param>
[GraphQLName("Candidature")]
internal sealed class CandidatureNode(Candidature candidature, Actor viewer)
{
    /// <summary>The candidature as the viewer may see it.</summary>
    [GraphQLIgnore]
    public Candidature Entity { get; } = viewer.IsEmployer ? candidature.ForEmployer() : candidature;

    /// <summary>The global identifier.</summary>
    [ID]
    public CandidatureId Id => Entity.Id;

    /// <summary>The number to name it by on the telephone; it tells nothing to somebody else.</summary>
    public CandidatureNumber Number => Entity.Number;

    /// <summary>Where it stands. For employers `LAPSED` is every introduction that did not come about, whatever the reason.</summary>
    public CandidatureState State => Entity.State;

    /// <summary>When it came to its state.</summary>
    public DateTimeOffset StateSince => Entity.StateSince;

    /// <summary>Who began it.</summary>
    public CandidatureOrigin RequestedBy => Entity.RequestedBy;

    /// <summary>When it was proposed or asked for.</summary>
    public DateTimeOffset ProposedAt => Entity.ProposedAt;

    /// <summary>When the employer agreed to the introduction, by asking for it or by accepting it; null before.</summary>
    public DateTimeOffset? IntroductionAcceptedAt => Entity.EmployerAgreedAt;

    /// <summary>Since when person, prescripteur and employer agree; null while they do not. Meanwhile the employer knows the person, while the offer is open
    /// and
    /// until 30 days (or as configured) after the candidature's end.</summary>
    public DateTimeOffset? IntroducedAt => Entity.IntroducedAt;

    /// <summary>When the prescripteur who follows the person agreed, or the desk where nobody does; null before, and for employers.</summary>
    public DateTimeOffset? AdviserAgreedAt => Entity.AdviserAgreedAt;

    /// <summary>Whether the person wants to be introduced; null for employers, who learn it by the introduction.</summary>
    public ConsentNode? Consent => viewer.IsEmployer ? null : new(Entity.Consent, Entity.ConsentRecord);

    /// <summary>The day of the interview, or until which it is put off; null where none was said.</summary>
    public DateOnly? PlannedOn => Entity.PlannedOn;

    /// <summary>Why it was refused; null unless it was. Employers are told the reasons that they gave.</summary>
    public RefusalReason? RefusalReason => Entity.RefusalReason;

    /// <summary>The moves so far, the first first; for employers their own, and what changed the state that they are told.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<MadeMoveNode> History => [.. Entity.History.Select(move => new MadeMoveNode(move))];

    /// <summary>Counts the changes that the viewer is told of: give it back with a change, so that two people do not overwrite each other.</summary>
    public long Version => Entity.Version;
}

/// <summary>Whether a person wants to be introduced, and how that is known.</summary>
[GraphQLName("Consent")]
internal sealed class ConsentNode(ConsentState state, ConsentRecord? record)
{
    /// <summary>The last answer.</summary>
    public ConsentState State => state;

    /// <summary>How the person said it; null before any answer.</summary>
    public ConsentMeans? Means => record?.Means;

    /// <summary>The day on which the person said it; null before any answer.</summary>
    public DateOnly? On => record?.On;

    /// <summary>The role of who recorded it; null before any answer.</summary>
    public Role? RecordedAs => record?.RecordedAs;

    /// <summary>When it was recorded; null before any answer.</summary>
    public DateTimeOffset? RecordedAt => record?.RecordedAt;
}

/// <summary>A move that was made.</summary>
[GraphQLName("CandidatureMade")]
internal sealed class MadeMoveNode(MadeMove made)
{
    /// <summary>The move; for employers what came of it.</summary>
    public CandidatureMove Move => made.Move;

    /// <summary>The state that it led to.</summary>
    public CandidatureState State => made.State;

    /// <summary>When.</summary>
    public DateTimeOffset At => made.At;

    /// <summary>The role of who made it; `SYSTEM` for deadlines, and where an employer is not told.</summary>
    public Role Role => made.Role;
}
