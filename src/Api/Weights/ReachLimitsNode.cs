using Matching.GraphQL.Annotations;

namespace Matching.Api.Weights;

/// <summary>How far the work may lie before a pair is a near miss.</summary>
[GraphQLName("ReachLimits")]
internal sealed class ReachLimitsNode(ReachLimits limits)
{
    /// <summary>The longest journey within reach, in per cent of what the person accepts for the occupation.</summary>
    public int PercentOfAccepted => limits.PercentOfAccepted;

    /// <summary>The longest journey within reach of somebody who said nothing for the occupation, in minutes.</summary>
    public int MinutesWhereNothingSaid => limits.WhereNothingSaid.Tenths / 10;

    /// <summary>The longest journey within anybody's reach, in minutes.</summary>
    public int MostMinutes => limits.Most.Tenths / 10;

    /// <summary>The longest way by road within reach of somebody whose means of transport are not known, in kilometres.</summary>
    public double KilometresWhereMeansUnknown => limits.WhereMeansUnknown.Value;
}

/// <summary>How far the work may lie before a pair is a near miss; what is left out is as usual.</summary>
internal sealed class ReachLimitsInput
{
    /// <summary>The longest journey within reach, in per cent of what the person accepts for the occupation: 100 to 400, usually 150.</summary>
    public int? PercentOfAccepted { get; init; }

    /// <summary>The longest journey within reach of somebody who said nothing for the occupation, in minutes: 5 to `mostMinutes`, usually 90.</summary>
    public int? MinutesWhereNothingSaid { get; init; }

    /// <summary>The longest journey within anybody's reach, in minutes: 5 to 600, usually 120.</summary>
    public int? MostMinutes { get; init; }

    /// <summary>The longest way by road within reach of somebody whose means of transport are not known, in kilometres: 1 to 1000, usually 100.</summary>
    public double? KilometresWhereMeansUnknown { get; init; }

    /// <summary>The limits; numbers that no limit could hold are held within what it can, so that the set's own check refuses them.</summary>
    public ReachLimits ToLimits() => new()
    {
        PercentOfAccepted = PercentOfAccepted ?? ReachLimits.Standard.PercentOfAccepted,
        WhereNothingSaid = Minutes(MinutesWhereNothingSaid) ?? ReachLimits.Standard.WhereNothingSaid,
        Most = Minutes(MostMinutes) ?? ReachLimits.Standard.Most,
        WhereMeansUnknown = KilometresWhereMeansUnknown is { } km ? new(Math.Max(0, km)) : ReachLimits.Standard.WhereMeansUnknown,
    };

    private static JourneyTime? Minutes(int? minutes) => minutes is { } given ? new(Math.Clamp(given, 0, 100_000) * 10) : null;
}
