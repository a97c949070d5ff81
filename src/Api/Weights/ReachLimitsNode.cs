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
