using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>A mean over offers with its 95 % confidence interval.</summary>
[GraphQLName("RankingFigure")]
internal sealed class RankingFigureNode(RankingFigure figure)
{
    /// <summary>The mean.</summary>
    public double Mean => figure.Mean;

    /// <summary>The lower bound.</summary>
    public double Low => figure.Low;

    /// <summary>The upper bound.</summary>
    public double High => figure.High;
}
