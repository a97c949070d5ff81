using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidatures;

/// <summary>Somebody proposed on an offer. Every step is a person's.</summary>
[GraphQLName("Candidature")]
internal sealed class CandidatureNode(Candidature candidature)
{
    /// <summary>The candidature itself.</summary>
    [GraphQLIgnore]
    public Candidature Entity => candidature;

    /// <summary>The global identifier.</summary>
    [ID]
    public CandidatureId Id => candidature.Id;

    /// <summary>Where it stands.</summary>
    public CandidatureState State => candidature.State;

    /// <summary>When it came to its state.</summary>
    public DateTimeOffset StateSince => candidature.StateSince;

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset ProposedAt => candidature.ProposedAt;

    /// <summary>When the company accepted the introduction; null before. From then on it knows the person, while the offer is open and until 30 days (or as
    /// configured) after the candidature's end.</summary>
    public DateTimeOffset? IntroductionAcceptedAt => candidature.IntroductionAcceptedAt;

    /// <summary>Why it was refused; null unless it was.</summary>
    public RefusalReason? RefusalReason => candidature.RefusalReason;

    /// <summary>Counts the changes: give it back with a change, so that two people do not overwrite each other.</summary>
    public long Version => candidature.Version;
}
