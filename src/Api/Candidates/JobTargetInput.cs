using Matching.Domain;

namespace Matching.Api;

/// <summary>An occupation that somebody looks for, and how far they would go for it.</summary>
internal sealed class JobTargetInput
{
    /// <summary>The ROME code.</summary>
    public required RomeCode Rome { get; init; }

    /// <summary>The longest door-to-door time accepted for it, 1 to 1440 minutes.</summary>
    public int? MaxMinutes { get; init; }

    /// <summary>The widest radius accepted for it, in kilometres as the crow flies, 0 or more.</summary>
    public double? MaxDistanceKm { get; init; }


    /// <summary>The target as a file keeps it; null with a fault when a number is out of range.</summary>
    public JobTarget? ToJobTarget(int index, ICollection<InputFault> faults)
    {
        var field = $"jobTargets[{index}]";
        if (MaxMinutes is < 1 or > TravelMinutes.Longest)
            faults.Add(new InputFault("travel-minutes.range", MaxMinutes.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), $"1 to {TravelMinutes.Longest} minutes") { Field = field + ".maxMinutes" });
        else if (MaxDistanceKm is { } distance && !(distance >= 0 && double.IsFinite(distance)))
            faults.Add(new InputFault("distance.range", distance.ToString(System.Globalization.CultureInfo.InvariantCulture), "0 or more kilometres") { Field = field + ".maxDistanceKm" });
        else
            return new(Rome, MaxMinutes is { } minutes ? new TravelMinutes(minutes) : null, MaxDistanceKm is { } km ? new Kilometres(km) : null);
        return null;
    }
}
