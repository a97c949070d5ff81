using Matching.GraphQL.Annotations;

namespace Matching.Api.Fairness;

/// <summary>A group's mean over that of all others, with an interval of 95 % and what it rests on.</summary>
[GraphQLName("RatioEstimate")]
internal sealed class RatioEstimateNode(RatioEstimate estimate)
{
    /// <summary>The ratio, 0 or more.</summary>
    public double Ratio => estimate.Ratio;

    /// <summary>The lower end; null when fewer than two lists tell anything.</summary>
    public double? Low => estimate.Interval?.Lower;

    /// <summary>The upper end; null when fewer than two lists tell anything.</summary>
    public double? High => estimate.Interval?.Upper;

    /// <summary>Whether the interval leaves 1 out.</summary>
    public bool IsSignificant => estimate.IsSignificant;

    /// <summary>The group's cases.</summary>
    public int GroupCases => estimate.GroupCases;

    /// <summary>The others' cases.</summary>
    public int OtherCases => estimate.OtherCases;

    /// <summary>The lists.</summary>
    public int Rankings => estimate.Rankings;
}

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
