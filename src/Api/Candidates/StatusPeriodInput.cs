using Matching.Domain;

namespace Matching.Api;

/// <summary>A situation and how long it holds.</summary>
internal sealed class StatusPeriodInput
{
    /// <summary>The situation.</summary>
    public required PersonStatus Status { get; init; }

    /// <summary>The first day; when not known it counts as already holding.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? Until { get; init; }


    /// <summary>The situation as a file keeps it.</summary>
    public StatusPeriod ToStatusPeriod() => new(Status, Since, Until);
}
