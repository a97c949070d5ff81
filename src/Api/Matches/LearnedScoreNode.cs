using Matching.Api.RankingModels;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Errors;

namespace Matching.Api.Matches;

/// <summary>What past placements give to a score, taken apart: base and all contributions are exactly `learnedPart` of the match.</summary>
[ObjectType, GraphQLName("LearnedScore")]
internal sealed class LearnedScoreNode(RankedMatch match, LearnedScore learned)
{
    /// <summary>The score of the match.</summary>
    [GraphQLDeprecated("Use `score` of the match: it is what orders.")]
    public Points Score => learned.Total;

    /// <summary>The model's share of the score, 0 to 1: it grows with the offers it learned from, the rest is the rules'.</summary>
    public decimal Blend => learned.Blend.Value;

    /// <summary>The global identifier of the model.</summary>
    [ID<RankingModelNode>]
    public RankingModelId Model => learned.Model;

    /// <summary>What each rule keeps of its points.</summary>
    [ListSize(AssumedSize = 7)]
    [GraphQLDeprecated("Use `parts` of the match: their points are the same.")]
    public IReadOnlyList<RuleShareNode> Rules => [.. match.Parts.Select(part => new RuleShareNode(part.Rule, part.Points))];

    /// <summary>What the model gives everybody: its mean over what it learned from.</summary>
    public Points Base => learned.Base;

    /// <summary>What each feature added or took, the largest first. Those that did nothing are left out.</summary>
    /// <param name="first">How many at most, 0 to 100.</param>
    [ListSize(SlicingArguments = ["first"])]
    public IReadOnlyList<LearnedContributionNode>? GetContributions(int first = 5)
    {
        if (first is < 0 or > 100) throw new GraphQLException($"The argument `first` is {first}; allowed: 0 to 100.", "ARGUMENT_OUT_OF_RANGE");
        return [.. learned.Contributions.Where(one => one.Points != Points.Zero).OrderByDescending(one => Math.Abs(one.Points.Thousandths)).Take(first).Select(
            one => new LearnedContributionNode(one))];
    }
}
