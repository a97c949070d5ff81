using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>Whether an address lay in a QPV: for one generation of perimeters, on one day.</summary>
[GraphQLName("QpvMembership")]
internal sealed class QpvMembershipNode(QpvMembership membership)
{
    /// <summary>The answer.</summary>
    public QpvPresence Presence => membership.Presence;

    /// <summary>The QPV, when inside one.</summary>
    public QpvCode? Code => membership.Code;

    /// <summary>The generation of perimeters.</summary>
    public QpvVintage Vintage => membership.Vintage;

    /// <summary>The day for which it was judged.</summary>
    public DateOnly EvaluatedOn => membership.EvaluatedOn;

    /// <summary>Why nothing can be said, as a code; null unless unknown.</summary>
    public string? UnknownReason => membership.UnknownReason;
}
