using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>An occupation that somebody looks for, and how far they would go for it.</summary>
[GraphQLName("JobTarget")]
internal sealed class JobTargetNode(JobTarget target)
{
    /// <summary>The ROME code.</summary>
    public RomeCode Rome => target.Rome;

    /// <summary>The longest door-to-door time accepted for it, in minutes; null when not said.</summary>
    public int? MaxMinutes => target.MaxMinutes?.Value;

    /// <summary>The widest radius accepted for it, in kilometres as the crow flies; null when not said.</summary>
    public double? MaxDistanceKm => target.MaxDistance?.Value;
}
