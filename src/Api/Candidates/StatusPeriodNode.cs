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

/// <summary>A situation and how long it holds.</summary>
internal sealed class StatusPeriodInput
{
    /// <summary>The situation.</summary>
    public required PersonStatus Status { get; init; }

    /// <summary>The first day; when not known it counts as already holding. Left out, what the file says of this situation stays.</summary>
    public Optional<DateOnly?> Since { get; init; }

    /// <summary>The last day, inclusive. Left out, what the file says of this situation stays.</summary>
    public Optional<DateOnly?> Until { get; init; }


    /// <summary>The situation as a file keeps it.</summary>
    /// <param name="known">What the file says of this situation; null when it does not name it.</param>
    public StatusPeriod On(StatusPeriod? known) => new(Status, Since.Or(known?.Since), Until.Or(known?.Until));
}
