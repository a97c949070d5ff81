using System.Globalization;
using Matching.Api.References;
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

/// <summary>What a target leads to.</summary>
[ExtendObjectType<JobTargetNode>]
internal static class JobTargetRelations
{
    /// <summary>The occupation.</summary>
    public static async Task<OccupationNode?> GetOccupationAsync(
        [Parent] JobTargetNode target, OccupationByCodeDataLoader occupations, CancellationToken cancel) =>
        await occupations.LoadAsync(target.Rome, cancel) is { } occupation ? new(occupation) : null;
}

/// <summary>An occupation that somebody looks for, and how far they would go for it.</summary>
internal sealed class JobTargetInput
{
    /// <summary>The ROME code.</summary>
    public required RomeCode Rome { get; init; }

    /// <summary>The longest door-to-door time accepted for it, 0 to 1440 minutes. Left out, what the file says for this occupation stays.</summary>
    public Optional<int?> MaxMinutes { get; init; }

    /// <summary>The widest radius accepted for it, in kilometres as the crow flies, 0 or more. Left out, what the file says for this occupation
    /// stays.</summary>
    public Optional<double?> MaxDistanceKm { get; init; }


    /// <summary>The target as a file keeps it; null with a fault when a number is out of range.</summary>
    /// <param name="known">What the file says for this occupation; null when it does not name it.</param>
    /// <param name="index">Its place in the list, for the fault.</param>
    /// <param name="faults">Collects what cannot be kept.</param>
    public JobTarget? On(JobTarget? known, int index, ICollection<InputFault> faults)
    {
        var field = $"jobTargets[{index}]";
        if (MaxMinutes.Value is { } asked and (< 0 or > TravelMinutes.Longest))
            faults.Add(new InputFault("travel-minutes.range", Text(asked), $"0 to {TravelMinutes.Longest} minutes") { Field = field + ".maxMinutes" });
        else if (MaxDistanceKm.Value is { } distance && !(distance >= 0 && double.IsFinite(distance)))
            faults.Add(new InputFault("distance.range", Text(distance), "0 or more kilometres") { Field = field + ".maxDistanceKm" });
        else
            return new(
                Rome,
                MaxMinutes.HasValue ? MaxMinutes.Value is { } minutes ? new TravelMinutes(minutes) : null : known?.MaxMinutes,
                MaxDistanceKm.HasValue ? MaxDistanceKm.Value is { } km ? new Kilometres(km) : null : known?.MaxDistance);
        return null;
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
