using Matching.GraphQL.Annotations;

namespace Matching.Api.Fairness;

/// <summary>A part of a number of cases, with Wilson's interval of 95 %.</summary>
[GraphQLName("RateEstimate")]
internal sealed class RateEstimateNode(RateEstimate estimate)
{
    /// <summary>The cases selected.</summary>
    public int Selected => estimate.Selected;

    /// <summary>All cases.</summary>
    public int Of => estimate.Of;

    /// <summary>The rate, 0 to 1.</summary>
    public double Rate => estimate.Rate;

    /// <summary>The lower end.</summary>
    public double Low => estimate.Interval.Lower;

    /// <summary>The upper end.</summary>
    public double High => estimate.Interval.Upper;
}
