using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>A situation and how long it holds.</summary>
[GraphQLName("StatusPeriod")]
internal sealed class StatusPeriodNode(StatusPeriod period)
{
    /// <summary>The situation.</summary>
    public PersonStatus Status => period.Status;

    /// <summary>The first day; null when not known, which counts as already holding.</summary>
    public DateOnly? Since => period.Since;

    /// <summary>The last day, inclusive; null while it lasts or when not known.</summary>
    public DateOnly? Until => period.Until;
}
