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

/// <summary>What a rule keeps of its points beside a model.</summary>
[GraphQLName("RuleShare")]
internal sealed class RuleShareNode(RuleKind rule, Points points)
{
    /// <summary>The rule.</summary>
    public RuleKind Rule => rule;

    /// <summary>The points.</summary>
    public Points Points => points;
}

/// <summary>What one feature of the pair added to the learned score, or took from it, as past placements taught.</summary>
[ObjectType, GraphQLName("LearnedContribution")]
internal sealed class LearnedContributionNode(LearnedContribution contribution)
{
    /// <summary>A stable name, such as <c>journey.minutes</c>.</summary>
    public string Feature => contribution.Feature;

    /// <summary>What several features say together, as a reader thinks of it.</summary>
    public FeatureFamily Family => contribution.Family;

    /// <summary>
    /// The value of the pair; null when not known, where the points are what past placements of files with the same gap taught: the neutral
    /// share is the rules' alone. Kinds are given by their number.
    /// </summary>
    public double? Value => double.IsNaN(contribution.Value) ? null : contribution.Value;

    /// <summary>The points; below 0 when it took some.</summary>
    public Points Points => contribution.Points;

    /// <summary>The contribution in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides, French when that says nothing.</param>
    /// <param name="asked">The request's language.</param>
    public string GetSentence(ReaderLanguage? language, AskedLanguage asked) => ContributionSentences.Say(contribution, language ?? asked.Language);
}
